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
  /** Without gaps for each account and workspace, so that the server sees what never arrived. */
  sequence: number;
  /** Counted up with every change, so that nobody writes over what they have not read. */
  revision: number;
  isSaved: boolean;
  sealed: Sealed;
}

export interface DeviceSchema extends DBSchema {
  persons: { key: string; value: Person };
  drafts: { key: string; value: DraftRow; indexes: { account: string } };
  outbox: { key: string; value: OutboxRow; indexes: { account: string } };
  settings: { key: string; value: unknown };
  /** The key of each account: it can be used here, and taken nowhere. */
  keys: { key: string; value: CryptoKey };
}

/** What a draft is called here: an account has one of each form. */
export const draftIdOf = (account: string, form: string): string => `${account}/${form}`;

const NAME = 'stegvis';

let opened: Promise<IDBPDatabase<DeviceSchema>> | undefined;

export function deviceDatabase(): Promise<IDBPDatabase<DeviceSchema>> {
  opened ??= openDB<DeviceSchema>(NAME, 2, {
    // A newer shape is made beside what is kept here already: no upgrade may take away what nobody has sent.
    upgrade(database, before) {
      if (before >= 2) return;
      // The first shape was never in anybody's hands.
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
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
  // What could not be opened is tried again by whoever comes next.
  opened.catch(() => (opened = undefined));
  return opened;
}
