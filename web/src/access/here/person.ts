// Who has signed in on this device, remembered so that the app opens and stores without network or session.
import type { ResultOf } from '../../api/graphql';
import { allMemories, memoriesNamed } from '../../api/client';
import { deviceDatabase, type Person } from '../../device/database';
import { isTraceOf } from '../../device/numbers';
import { forgetKey } from '../../device/seal';
import { hasUnsent } from '../../outbox/store';
import { rightsOf } from './hats';
import type { WHO } from './here.queries';

/** What the API says of whoever is here. */
export type Me = NonNullable<ResultOf<typeof WHO>['me']>;

export type RoleName = Me['roles'][number]['role'];

const LAST = 'lastAccount';
const OWES_SIGN_OUT = 'owesSignOut';

/** What the pages of the app remember of a person outside the database. */
const CHOICES = ['stegvis.project'];

export interface KnownPerson extends Person {
  me: Me;
}

const memoriesIn = ({ account, workspace }: KnownPerson): string => `${memoriesNamed(account)}${workspace ?? 'none'}/`;

/** What was seen is remembered for as long as one may see the same: who loses a role begins without what it showed. */
export const memoryOf = (person: KnownPerson): string => `${memoriesIn(person)}${rightsOf(person.me)}`;

/** The one who was here last, unless they have signed out. */
export async function lastPerson(): Promise<KnownPerson | undefined> {
  const database = await deviceDatabase();
  const account = await database.get('settings', LAST);
  if (typeof account !== 'string') return undefined;
  return (await database.get('persons', account)) as KnownPerson | undefined;
}

/** Remembers who is here; the server has just answered them. Of anybody else only what is not sent stays, sealed. */
export async function remember(me: Me): Promise<KnownPerson> {
  const account = me.account.email;
  const person = { account, workspace: me.workspace?.id, me, metAt: new Date().toISOString() };
  const database = await deviceDatabase();
  const others = (await database.getAllKeys('persons')).filter((one) => one !== account);
  for (const other of others) await ((await hasUnsent(other)) ? forgetSeen(other) : wipe(other));
  const transaction = database.transaction(['persons', 'settings'], 'readwrite');
  await transaction.objectStore('persons').put(person);
  await transaction.objectStore('settings').put(account, LAST);
  await transaction.done;
  return person;
}

/** Chooses the workspace that is asked in from now on. */
export async function chooseWorkspace(person: KnownPerson, workspace: string): Promise<void> {
  const database = await deviceDatabase();
  await database.put('persons', { ...person, workspace });
}

/** Nothing of this person stays on the device: neither what they wrote, nor what they saw, nor the key to it. */
export async function wipe(account: string): Promise<void> {
  const database = await deviceDatabase();
  const transaction = database.transaction(['persons', 'drafts', 'outbox', 'settings', 'keys'], 'readwrite', {
    durability: 'strict',
  });
  for (const name of ['drafts', 'outbox'] as const) {
    const store = transaction.objectStore(name);
    const keys = await store.index('account').getAllKeys(account);
    await Promise.all(keys.map((key) => store.delete(key)));
  }
  await transaction.objectStore('keys').delete(account);
  await transaction.objectStore('persons').delete(account);
  const settings = transaction.objectStore('settings');
  if ((await settings.get(LAST)) === account) await settings.delete(LAST);
  const traces = (await settings.getAllKeys()).filter((name) => isTraceOf(account, name));
  await Promise.all(traces.map((name) => settings.delete(name)));
  await transaction.done;
  forgetKey(account);
  await forgetSeen(account);
}

/** What somebody has seen is gone; what they wrote and have not sent stays, sealed, until they sign in again. */
async function forgetSeen(account: string): Promise<void> {
  await (await deviceDatabase()).delete('persons', account);
  await Promise.all((await allMemories()).filter((name) => name.startsWith(memoriesNamed(account))).map(deleted));
  for (const name of CHOICES) localStorage.removeItem(name);
  sessionStorage.clear();
  await forgetKept();
}

/** Answers that nobody may see here any more: of nobody who is known, or with rights that they no longer have. */
export async function sweep(): Promise<void> {
  const known = (await (await deviceDatabase()).getAll('persons')) as KnownPerson[];
  const isSeen = (name: string, person: KnownPerson): boolean =>
    name.startsWith(memoriesIn(person)) ? name === memoryOf(person) : name.startsWith(memoriesNamed(person.account));
  const isOwn = (name: string): boolean => known.some((person) => isSeen(name, person));
  await Promise.all((await allMemories()).filter((name) => !isOwn(name)).map(deleted));
}

/** A page that is still open holds its database until it goes; nobody waits for that, and the next start sweeps. */
function deleted(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => done());
  });
}

/** The service worker keeps the app itself and nothing else; should anything else be kept, it goes. */
async function forgetKept(): Promise<void> {
  if (!('caches' in window)) return;
  const names = (await caches.keys()).filter((name) => !name.includes('precache'));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The session's end is owed to the server until it has been told. */
export async function oweSignOut(): Promise<void> {
  await (await deviceDatabase()).put('settings', true, OWES_SIGN_OUT);
}

export async function owesSignOut(): Promise<boolean> {
  return (await (await deviceDatabase()).get('settings', OWES_SIGN_OUT)) === true;
}

export async function signOutTold(): Promise<void> {
  await (await deviceDatabase()).delete('settings', OWES_SIGN_OUT);
}
