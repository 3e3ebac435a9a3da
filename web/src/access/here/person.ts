// Who has signed in on this device, remembered so that the app opens and stores without network or session.
import type { ResultOf } from '../../api/graphql';
import { memoryOf } from '../../api/client';
import { deviceDatabase, type Person } from '../../device/database';
import type { WHO } from './here.queries';

/** What the API says of whoever is here. */
export type Me = NonNullable<ResultOf<typeof WHO>['me']>;

export type RoleName = Me['roles'][number]['role'];

const LAST = 'lastAccount';
const OWES_SIGN_OUT = 'owesSignOut';

export interface KnownPerson extends Person {
  me: Me;
}

/** The one who was here last, unless they have signed out. */
export async function lastPerson(): Promise<KnownPerson | undefined> {
  const database = await deviceDatabase();
  const account = await database.get('settings', LAST);
  if (typeof account !== 'string') return undefined;
  return (await database.get('persons', account)) as KnownPerson | undefined;
}

/** Remembers who is here; the server has just answered them. */
export async function remember(me: Me): Promise<KnownPerson> {
  const account = me.account.email;
  const person = { account, workspace: me.workspace?.id, me, metAt: new Date().toISOString() };
  const database = await deviceDatabase();
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

/** Nothing of this person stays on the device. The session's end is owed to the server until it has been told. */
export async function wipe(account: string): Promise<void> {
  const database = await deviceDatabase();
  const transaction = database.transaction(['persons', 'drafts', 'outbox', 'settings'], 'readwrite', {
    durability: 'strict',
  });
  for (const name of ['drafts', 'outbox'] as const) {
    const store = transaction.objectStore(name);
    const keys = await store.index('account').getAllKeys(account);
    await Promise.all(keys.map((key) => store.delete(key)));
  }
  await transaction.objectStore('persons').delete(account);
  await transaction.objectStore('settings').delete(LAST);
  await transaction.objectStore('settings').put(true, OWES_SIGN_OUT);
  await transaction.done;
  await wipeMemory(account);
}

async function wipeMemory(account: string): Promise<void> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));
  for (const name of names) {
    if (name.startsWith(memoryOf(account, '').replace(/-$/, ''))) indexedDB.deleteDatabase(name);
  }
  sessionStorage.clear();
}

export async function owesSignOut(): Promise<boolean> {
  return (await (await deviceDatabase()).get('settings', OWES_SIGN_OUT)) === true;
}

export async function signOutTold(): Promise<void> {
  await (await deviceDatabase()).delete('settings', OWES_SIGN_OUT);
}
