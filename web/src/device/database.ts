// What this device keeps: who has used it, what is being written, and what is not yet on the server.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from '../outbox/entry';

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

/** Something half written: kept with every keystroke, until it is saved or thrown away by hand. */
export interface Draft {
  id: string;
  account: string;
  /** Which form it belongs to, such as `log`. */
  form: string;
  value: unknown;
  changedAt: string;
}

interface DeviceSchema extends DBSchema {
  persons: { key: string; value: Person };
  drafts: { key: string; value: Draft; indexes: { account: string } };
  outbox: { key: string; value: Entry; indexes: { account: string } };
  settings: { key: string; value: unknown };
}

const NAME = 'stegvis';

let opened: Promise<IDBPDatabase<DeviceSchema>> | undefined;

export function deviceDatabase(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= openDB<DeviceSchema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('persons', { keyPath: 'account' });
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account');
      database.createObjectStore('outbox', { keyPath: 'id' }).createIndex('account', 'account');
      database.createObjectStore('settings');
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

/** The device's own number, made once: the server tells devices apart by it. */
export async function deviceId(): Promise<string> {
  const database = await deviceDatabase();
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get('device');
  const id = typeof known === 'string' ? known : crypto.randomUUID();
  if (known === undefined) await transaction.store.put(id, 'device');
  await transaction.done;
  return id;
}
