// How the app comes to know who is here: from the device at once, from the server as soon as it answers.
import { post } from '../../api/post';
import { NoAnswer, Refused } from '../../api/refusal';
import { askAs } from '../../api/request';
import { Tabs } from '../../device/tabs';
import { hasUnsent } from '../../outbox/store';
import { SIGN_IN, SIGN_OUT, WHO } from './here.queries';
import { isLongAgo } from './here.rules';
import { oweSignOut, owesSignOut, remember, signOutTold, wipe, type KnownPerson } from './person';

/**
 * - `known`: the server has said who is here
 * - `unreached`: it has not answered; who was here last goes on
 * - `locked`: it knows nobody, or has not answered for a month, and something is not sent: only signing in opens it
 */
export type Acquaintance = 'known' | 'unreached' | 'locked';

export type Presence =
  { step: 'starting' } | { step: 'stranger' } | { step: 'here'; person: KnownPerson; acquaintance: Acquaintance };

/** Other tabs learn from this that somebody has come or gone. */
export const people = new Tabs('people');

/** From now on the app asks as this person, or as nobody. */
export const askAsPerson = (person: KnownPerson | undefined): void =>
  askAs({ account: person?.account, workspace: person?.workspace });

/** A sign-out that was done without network is told first of all. */
async function settleSignOut(): Promise<void> {
  if (!(await owesSignOut())) return;
  await post(SIGN_OUT, {}, { account: null });
  await signOutTold();
}

/** Whoever the server says is here. */
async function met(workspace: string | undefined): Promise<KnownPerson | undefined> {
  await settleSignOut();
  const { me } = await post(WHO, {}, { workspace, account: null });
  return me ? remember(me) : undefined;
}

/** Nobody may see more of somebody whom the server does not know: it is wiped, or locked while something is unsent. */
async function without(known: KnownPerson | undefined): Promise<Presence> {
  if (!known) return { step: 'stranger' };
  if (await hasUnsent(known.account)) return { step: 'here', person: known, acquaintance: 'locked' };
  await wipe(known.account);
  return { step: 'stranger' };
}

/**
 * What is shown before the server has been asked: the door where nobody is known, since it is most often right and takes
 * no journey there and back; of whoever the server has not answered for a month nothing.
 */
export function firstSight(known: KnownPerson | undefined): Presence {
  if (!known) return { step: 'stranger' };
  return { step: 'here', person: known, acquaintance: isLongAgo(known.metAt, new Date()) ? 'locked' : 'unreached' };
}

/** Asks the server who is here; when it does not answer, whoever was here last goes on for a month. */
export async function ask(known: KnownPerson | undefined): Promise<Presence> {
  try {
    const person = await met(known?.workspace);
    return person ? { step: 'here', person, acquaintance: 'known' } : await without(known);
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refused)) throw error;
    if (!known) return { step: 'stranger' };
    if (isLongAgo(known.metAt, new Date())) return without(known);
    return { step: 'here', person: known, acquaintance: 'unreached' };
  }
}

/** Signs somebody in, whoever was here before. */
export async function enter(email: string, password: string, rememberDevice: boolean): Promise<Presence> {
  await settleSignOut().catch(() => undefined);
  await post(SIGN_IN, { email, password, rememberDevice }, { account: null });
  await signOutTold();
  const presence = await ask(undefined);
  people.tellOthers();
  return presence;
}

/** Wipes what this device holds of somebody, then tells the server, now or when it next answers. */
export async function leave(person: KnownPerson): Promise<void> {
  await oweSignOut();
  await wipe(person.account);
  await post(SIGN_OUT, {}, { account: null }).then(signOutTold, () => undefined);
  people.tellOthers();
}
