// Who is here, for the whole app: remembered first, asked of the server as soon as it answers.
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { post } from '../../api/post';
import { NoAnswer, Refused } from '../../api/refusal';
import { askAs } from '../../api/request';
import { SIGN_IN, SIGN_OUT, WHO } from './here.queries';
import { hatsOf, type Hats } from './hats';
import { chooseWorkspace, lastPerson, owesSignOut, remember, signOutTold, wipe, type KnownPerson } from './person';

/** Whether the server knows who is here: it has said so, it has said no, or it has not been reached. */
export type Acquaintance = 'known' | 'signed-out' | 'unreached';

export interface Here {
  person: KnownPerson;
  hats: Hats;
  acquaintance: Acquaintance;
  signIn: (email: string, password: string, rememberDevice: boolean) => Promise<void>;
  /** Wipes what this device holds of the person, then tells the server when it can. */
  signOut: () => Promise<void>;
  enterWorkspace: (id: string) => Promise<void>;
}

type State =
  { step: 'starting' } | { step: 'stranger' } | { step: 'here'; person: KnownPerson; acquaintance: Acquaintance };

const HereContext = createContext<Here | undefined>(undefined);

/** Whoever is here; only inside the app, where somebody is. */
export function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('Nobody is here.');
  return here;
}

async function meet(workspace: string | undefined): Promise<KnownPerson | undefined> {
  if (await owesSignOut()) {
    await post(SIGN_OUT, {});
    await signOutTold();
  }
  askAs({ workspace, viewAs: undefined });
  const { me } = await post(WHO, {}, { workspace });
  return me ? remember(me) : undefined;
}

async function enterAs(email: string, password: string, rememberDevice: boolean): Promise<void> {
  askAs({ workspace: undefined, viewAs: undefined });
  await post(SIGN_IN, { email, password, rememberDevice });
  await signOutTold();
}

interface HereProps {
  children: ReactNode;
  stranger: (signIn: Here['signIn']) => ReactNode;
  starting: ReactNode;
}

/** Shows the app to somebody who is here, and the door to a stranger. */
export function WhoeverIsHere({ children, stranger, starting }: HereProps): ReactNode {
  const [state, setState] = useState<State>({ step: 'starting' });

  const ask = useCallback(async (known: KnownPerson | undefined): Promise<void> => {
    try {
      const met = await meet(known?.workspace);
      if (met) setState({ step: 'here', person: met, acquaintance: 'known' });
      else setState(known ? { step: 'here', person: known, acquaintance: 'signed-out' } : { step: 'stranger' });
    } catch (error) {
      if (!(error instanceof NoAnswer) && !(error instanceof Refused)) throw error;
      setState(known ? { step: 'here', person: known, acquaintance: 'unreached' } : { step: 'stranger' });
    }
  }, []);

  useEffect(() => {
    void lastPerson().then((known) => {
      if (known) {
        askAs({ workspace: known.workspace, viewAs: undefined });
        setState({ step: 'here', person: known, acquaintance: 'unreached' });
      }
      return ask(known);
    });
  }, [ask]);

  const isUnreached = state.step === 'here' && state.acquaintance === 'unreached';
  const known = state.step === 'here' ? state.person : undefined;
  useEffect(() => {
    if (!isUnreached) return undefined;
    const again = (): void => void ask(known);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isUnreached, known, ask]);

  const signIn = useCallback(async (email: string, password: string, rememberDevice: boolean) => {
    await enterAs(email, password, rememberDevice);
    const met = await meet(undefined);
    if (met) setState({ step: 'here', person: met, acquaintance: 'known' });
  }, []);

  const here = useMemo<Here | undefined>(() => {
    if (state.step !== 'here') return undefined;
    const { person, acquaintance } = state;
    return {
      person,
      acquaintance,
      hats: hatsOf(person.me),
      signIn,
      signOut: async () => {
        await wipe(person.account);
        await post(SIGN_OUT, {}).then(signOutTold, () => undefined);
        window.location.assign('/');
      },
      enterWorkspace: async (id) => {
        await chooseWorkspace(person, id);
        window.location.assign('/');
      },
    };
  }, [state, signIn]);

  if (state.step === 'starting') return starting;
  if (!here) return stranger(signIn);
  return <HereContext value={here}>{children}</HereContext>;
}
