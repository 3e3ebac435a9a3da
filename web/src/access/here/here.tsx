// Who is here, for the whole app: remembered first, asked of the server as soon as it answers.
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { onSignedOut } from '../../api/request';
import { hatsOf, type Hats } from './hats';
import { isLongAgo } from './here.rules';
import { chooseWorkspace, lastPerson, sweep, type KnownPerson } from './person';
import { ask, askAsPerson, enter, firstSight, leave, people, type Acquaintance, type Presence } from './presence';

export type { Acquaintance } from './presence';

export type SignIn = (email: string, password: string, rememberDevice: boolean) => Promise<void>;

export interface Here {
  person: KnownPerson;
  hats: Hats;
  acquaintance: Acquaintance;
  signIn: SignIn;
  /** Wipes what this device holds of the person, then tells the server when it can. */
  signOut: () => Promise<void>;
  enterWorkspace: (id: string) => Promise<void>;
}

const HereContext = createContext<Here | undefined>(undefined);

/** Whoever is here; only inside the app, where somebody is. */
export function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('Nobody is here.');
  return here;
}

interface HereProps {
  children: ReactNode;
  stranger: (signIn: SignIn) => ReactNode;
  /** Over the page while only signing in opens it. */
  locked: (signIn: SignIn) => ReactNode;
  starting: ReactNode;
}

/** Shows the app to somebody who is here, and the door to a stranger. */
export function WhoeverIsHere({ children, stranger, locked, starting }: HereProps): ReactNode {
  const [presence, setPresence] = usePresence();
  const signIn = useCallback<SignIn>(
    async (email, password, rememberDevice) => setPresence(await enter(email, password, rememberDevice)),
    [setPresence],
  );
  const here = useMemo<Here | undefined>(() => {
    if (presence.step !== 'here') return undefined;
    const { person, acquaintance } = presence;
    return {
      person,
      acquaintance,
      hats: hatsOf(person.me),
      signIn,
      signOut: async () => {
        await leave(person);
        window.location.assign('/');
      },
      enterWorkspace: async (id) => {
        await chooseWorkspace(person, id);
        window.location.assign('/');
      },
    };
  }, [presence, signIn]);

  if (presence.step === 'starting') return starting;
  if (!here) return stranger(signIn);
  const isLocked = here.acquaintance === 'locked';
  // What was read more than a month ago is not even behind the door.
  const isKept = !isLocked || !isLongAgo(here.person.metAt, new Date());
  return (
    <HereContext value={here}>
      <div key={here.person.account} hidden={isLocked} inert={isLocked}>
        {isKept && children}
      </div>
      {isLocked && locked(signIn)}
    </HereContext>
  );
}

const EVERY_MS = 3_600_000;

const isAnother = (before: Presence, next: Presence): boolean =>
  before.step === 'here' && (next.step !== 'here' || next.person.account !== before.person.account);

/** Who is here, asked anew when the network comes back, when the server knows nobody, and when another tab says so. */
function usePresence(): [Presence, (next: Presence) => void] {
  const [presence, show] = useState<Presence>({ step: 'starting' });
  const asking = useRef(false);
  const shown = useRef(presence);
  const person = presence.step === 'here' ? presence.person : undefined;
  askAsPerson(person);

  const setPresence = useCallback((next: Presence) => {
    // Whoever comes after somebody finds nothing of theirs in the page either.
    if (isAnother(shown.current, next)) return window.location.reload();
    shown.current = next;
    show(next);
  }, []);

  const askAgain = useCallback(
    async (known: KnownPerson | undefined) => {
      if (asking.current) return;
      asking.current = true;
      const before = shown.current;
      try {
        const next = await ask(known);
        // Whoever signed in while the server was thinking is here, whatever it says of before.
        if (shown.current === before) setPresence(next);
      } finally {
        asking.current = false;
      }
    },
    [setPresence],
  );

  useEffect(() => {
    // What could not be swept now is swept at the next start; nobody waits for it.
    void sweep()
      .catch(() => undefined)
      .then(lastPerson)
      .then((known) => {
        setPresence(firstSight(known));
        return askAgain(known);
      });
  }, [askAgain, setPresence]);

  const isCertain = presence.step === 'here' && presence.acquaintance === 'known';
  useEffect(() => {
    if (presence.step === 'starting') return undefined;
    const again = (): void => void askAgain(person);
    const online = (): void => (isCertain ? undefined : again());
    window.addEventListener('online', online);
    const whoeverWasLast = (): void => void lastPerson().then(askAgain);
    const stops = [people.onTold(whoeverWasLast), onSignedOut(again)];
    // An app that is never closed lets a month go by as well.
    const clock = setInterval(() => person && isLongAgo(person.metAt, new Date()) && again(), EVERY_MS);
    return () => {
      clearInterval(clock);
      window.removeEventListener('online', online);
      for (const stop of stops) stop();
    };
  }, [presence.step, isCertain, person, askAgain]);

  return [presence, setPresence];
}

interface HereAsProps {
  person: KnownPerson;
  children: ReactNode;
}

/** Shows what is inside as another person meets it; who has signed in stays who they are. */
export function HereAs({ person, children }: HereAsProps) {
  const here = useHere();
  const seen = useMemo(() => ({ ...here, person, hats: hatsOf(person.me) }), [here, person]);
  return <HereContext value={seen}>{children}</HereContext>;
}
