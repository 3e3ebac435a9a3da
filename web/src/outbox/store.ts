// The outbox in the browser's database: written strictly before the app says “saved”, and never emptied but by proof.
import { v7 } from 'uuid';
import { deviceDatabase } from '../device/database';
import type { Deed, Entry } from './entry';

/** Whose entry it is, and where it belongs. */
export interface Owner {
  account: string;
  workspace: string | undefined;
}

/** Puts a deed into the outbox; when this resolves it survives that the browser is killed. */
export async function keep(deed: Deed, owner: Owner): Promise<Entry> {
  const database = await deviceDatabase();
  const transaction = database.transaction(['outbox', 'settings'], 'readwrite', { durability: 'strict' });
  const settings = transaction.objectStore('settings');
  const sequence = (((await settings.get('sequence')) as number | undefined) ?? 0) + 1;
  const now = new Date();
  const entry: Entry = {
    ...deed,
    ...owner,
    id: v7(),
    sequence,
    madeAt: now.toISOString(),
    offsetMinutes: -now.getTimezoneOffset(),
    state: 'waiting',
    attempts: 0,
  };
  await settings.put(sequence, 'sequence');
  await transaction.objectStore('outbox').put(entry);
  await transaction.done;
  return entry;
}

/** What an account has on this device, oldest first; nobody else's is given. */
export async function entriesOf(account: string): Promise<Entry[]> {
  const database = await deviceDatabase();
  const entries = await database.getAllFromIndex('outbox', 'account', account);
  return entries.toSorted((a, b) => a.sequence - b.sequence);
}

/** Writes what has become of an entry, unless it has been taken away meanwhile. */
export async function amend(id: string, change: Partial<Entry>): Promise<void> {
  const database = await deviceDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const entry = await transaction.store.get(id);
  if (entry) await transaction.store.put({ ...entry, ...change });
  await transaction.done;
}

/** Takes entries away: those whose proof has come, or that the person throws away by hand. */
export async function remove(ids: readonly string[]): Promise<void> {
  const database = await deviceDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  await Promise.all(ids.map((id) => transaction.store.delete(id)));
  await transaction.done;
}
