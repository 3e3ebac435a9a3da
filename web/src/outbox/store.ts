// The outbox in the browser's database: written strictly before the app says “saved”, and never emptied but by proof.
import { v7 } from 'uuid';
import { clockAhead } from '../api/clock';
import { deviceDatabase, type OutboxRow } from '../device/database';
import { nextNumber, noteThrown } from '../device/numbers';
import { seal, unseal } from '../device/seal';
import type { Deed, Entry } from './entry.rules';

/** Whose entry it is, and where it belongs. */
export interface Owner {
  account: string;
  workspace: string | undefined;
}

type Content = Omit<Entry, 'id' | 'account' | 'sequence'>;

/** What has been opened already, by entry and revision: opening a seal takes time. */
const openedNow = new Map<string, { revision: number; entry: Entry }>();

async function opened(row: OutboxRow): Promise<Entry> {
  const known = openedNow.get(row.id);
  if (known?.revision === row.revision) return known.entry;
  const content = (await unseal(row.account, row.sealed)) as Content;
  const entry = { ...content, id: row.id, account: row.account, sequence: row.sequence };
  openedNow.set(row.id, { revision: row.revision, entry });
  return entry;
}

/** What is sealed: all but what the row says in the open. */
function contentOf(entry: Entry): Content {
  const open = new Set(['id', 'account', 'sequence']);
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !open.has(name))) as unknown as Content;
}

/**
 * Puts a deed into the outbox; when this resolves it survives that the browser is killed. The draft that it was goes in
 * the same moment: whenever the browser is killed, one of them is there, and never both.
 */
export async function keep(deed: Deed & Pick<Entry, 'after'>, owner: Owner, draft?: string): Promise<Entry> {
  const now = new Date();
  const content: Content = {
    ...deed,
    workspace: owner.workspace,
    key: v7(),
    madeAt: now.toISOString(),
    offsetMinutes: -now.getTimezoneOffset(),
    aheadMs: clockAhead(),
    state: 'waiting',
    attempts: 0,
  };
  const sealed = await seal(owner.account, content);
  const database = await deviceDatabase();
  const transaction = database.transaction(['drafts', 'outbox', 'settings'], 'readwrite', { durability: 'strict' });
  const sequence = await nextNumber(transaction.objectStore('settings'), owner);
  const row = { id: v7(), account: owner.account, sequence, revision: 0, isSaved: false, sealed };
  await transaction.objectStore('outbox').put(row);
  if (draft) await transaction.objectStore('drafts').delete(draft);
  await transaction.done;
  return { ...content, id: row.id, account: row.account, sequence };
}

/** What an account has on this device, oldest first; nobody else's is given, and nothing whose key is gone. */
export async function entriesOf(account: string): Promise<Entry[]> {
  const database = await deviceDatabase();
  const rows = await database.getAllFromIndex('outbox', 'account', account);
  const entries = await Promise.all(rows.map((row) => opened(row).catch(() => undefined)));
  return entries.filter((entry) => entry !== undefined).toSorted((a, b) => a.sequence - b.sequence);
}

/** Whether anything of an account is on this device only: a deed without proof, or a draft. */
export async function hasUnsent(account: string): Promise<boolean> {
  const database = await deviceDatabase();
  const rows = await database.getAllFromIndex('outbox', 'account', account);
  return rows.some(({ isSaved }) => !isSaved) || (await database.countFromIndex('drafts', 'account', account)) > 0;
}

/**
 * Writes what has become of an entry, unless it has been taken away; what changed meanwhile is read anew. The draft in
 * which the change was written goes in the same moment.
 */
export async function amend(id: string, change: Partial<Entry>, draft?: string): Promise<void> {
  for (;;) {
    const database = await deviceDatabase();
    const seen = await database.get('outbox', id);
    if (!seen) return;
    const entry = { ...(await opened(seen)), ...change };
    const sealed = await seal(seen.account, contentOf(entry));
    const transaction = database.transaction(['drafts', 'outbox'], 'readwrite', { durability: 'strict' });
    const outbox = transaction.objectStore('outbox');
    const now = await outbox.get(id);
    const isAsSeen = now?.revision === seen.revision;
    const revision = seen.revision + 1;
    if (isAsSeen) await outbox.put({ ...seen, revision, isSaved: entry.state === 'saved', sealed });
    if (isAsSeen && draft) await transaction.objectStore('drafts').delete(draft);
    await transaction.done;
    if (isAsSeen || !now) return;
  }
}

/**
 * The person throws an entry away by hand, and the draft in which it was being put right; its number is told to the
 * server, which would else miss it.
 */
export async function throwAway({ id, account, workspace, sequence }: Entry, draft: string): Promise<void> {
  const database = await deviceDatabase();
  const transaction = database.transaction(['drafts', 'outbox', 'settings'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('outbox').delete(id);
  await transaction.objectStore('drafts').delete(draft);
  await noteThrown(transaction.objectStore('settings'), { account, workspace }, sequence);
  await transaction.done;
}

/** Takes entries away whose proof has come. */
export async function remove(ids: readonly string[]): Promise<void> {
  const database = await deviceDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  await Promise.all(ids.map((id) => transaction.store.delete(id)));
  await transaction.done;
}
