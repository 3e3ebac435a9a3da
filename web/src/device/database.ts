// What this device keeps: who has used it, what is being written, and what is not yet on the server.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Somebody who has signed in here, so that the app opens without network. */
export interface Person {
  /** The account's address. */
  account: string;
  workspace: string | undefined;
  /** What `me` said last. */
  me: unknown;
  /** When the server last answered this person, ISO. */
  metAt: string;
}

/** What only the account's own key opens; lies open where the browser has no keys (a page without https). */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer } | { open: unknown };

/** Something half written: kept with every keystroke, until it is saved or thrown away by hand. */
export interface DraftRow {
  id: string;
  account: string;
  /** Which form it belongs to, such as `log`. */
  form: string;
  sealed: Sealed;
  changedAt: string;
}

/** A deed that is not proved yet; what it says is sealed. */
export interface OutboxRow {
  id: string;
  account: string;
  /** Without gaps for each account, so that the server sees what never arrived. */
  sequence: number;
  /** Counted up with every change, so that nobody writes over what they have not read. */
  revision: number;
  isSaved: boolean;
  sealed: Sealed;
}

interface DeviceSchema extends DBSchema {
  persons: { key: string; value: Person };
  drafts: { key: string; value: DraftRow; indexes: { account: string } };
  outbox: { key: string; value: OutboxRow; indexes: { account: string } };
  settings: { key: string; value: unknown };
  /** The key of each account: it can be used here, and taken nowhere. */
  keys: { key: string; value: CryptoKey };
}

const NAME = 'stegvis';

let opened: Promise<IDBPDatabase<DeviceSchema>> | undefined;

export function deviceDatabase(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= openDB<DeviceSchema>(NAME, 2, {
    upgrade(database, before) {
      if (before === 1)
        for (const name of ['persons', 'drafts', 'outbox', 'settings'] as const) database.deleteObjectStore(name);
      database.createObjectStore('persons', { keyPath: 'account' });
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account');
      database.createObjectStore('outbox', { keyPath: 'id' }).createIndex('account', 'account');
      database.createObjectStore('settings');
      database.createObjectStore('keys');
    },
    blocking() {
      // A newer version of the app, in another tab, waits for this one to let go.
      void opened?.then((database) => database.close());
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

const deviceOf = (account: string): string => `device/${account}`;

/** Under which setting the latest number lies that was given to a record of an account. */
export const sequenceOf = (account: string): string => `sequence/${account}`;

/** What the device says of itself is another for everybody who uses it, and goes when they go. */
export const tracesOf = (account: string): string[] => [deviceOf(account), sequenceOf(account)];

/** What the server knows the device by, for one account: made once. */
export async function deviceId(account: string): Promise<string> {
  const database = await deviceDatabase();
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(deviceOf(account));
  const id = typeof known === 'string' ? known : crypto.randomUUID();
  if (known === undefined) await transaction.store.put(id, deviceOf(account));
  await transaction.done;
  return id;
}

/** The latest number that was given to a record of an account on this device. */
export async function latestOf(account: string): Promise<number> {
  const latest = await (await deviceDatabase()).get('settings', sequenceOf(account));
  return typeof latest === 'number' ? latest : 0;
}
