// Hears every statement that the application sends in the tests: none may miss its workspace, no deed its history.
import { maybeWork } from '#platform/context.js';
import { tableClasses } from '#platform/database/classes.js';
import { listen } from '#platform/database/session.js';
import type { DataSource } from 'typeorm';
import { faultLines, type Fault } from '#platform/database/catalogue/fault.js';
import { queryFaults } from '../house/query-lint.js';

/** Written with every deed, so they need no entry of their own; what each is for stands beside its entity. */
const COMPANIONS = new Set([
  'history_entry',
  'history_personal',
  'idempotency',
  'outbox',
  'mail',
  'enrolment_sum',
  'enrolment_half_year',
  'presence_sum',
  'presence_tally',
]);

/** Outside every workspace, and so outside its history: they are made once, and named by the first member's joining. */
const OUTSIDE = new Set(['account', 'workspace']);

/** Notes of the house that are nobody's deed, and so give no new version either. */
const NOTES = [
  /^\s*UPDATE api_key SET last_used_at = /,
  /^\s*UPDATE calendar_feed SET last_read_at = /,
  /^\s*UPDATE "\w+" SET secret_hash = /,
  /^\s*(?:INSERT INTO|DELETE FROM) "?member_device"? /,
];

/** What a statement writes to: the table it begins with, or those of its `WITH`. */
const WRITES = /(?:^|\()\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?/gi;

const faults: Fault[] = [];
const deeds = new WeakMap<object, { wrote: Set<string>; recorded: boolean }>();

/** Listens from now on; what it finds is asked for after each test. */
export function hearStatements(source: DataSource): void {
  const tenants = new Set(tableClasses(source).tenant);
  listen((text, session) => {
    faults.push(...queryFaults(text, tenants));
    if (maybeWork()?.requestId !== 'test') hearDeed(text, session);
  });
}

/** What was wrong with the statements since it was last asked. */
export function statementFaults(): string {
  return faultLines(faults.splice(0));
}

/** A transaction that changes something must also write its history, or be one of the few that only keep the house. */
function hearDeed(text: string, session: object): void {
  const deed = deeds.get(session) ?? { wrote: new Set<string>(), recorded: false };
  deeds.set(session, deed);
  const isNote = NOTES.some((note) => note.test(text));
  for (const [, table = ''] of text.matchAll(WRITES)) {
    if (table === 'history_entry') deed.recorded = true;
    if (!isNote && !COMPANIONS.has(table) && !OUTSIDE.has(table)) deed.wrote.add(table);
  }
  if (text !== 'COMMIT' || deed.recorded || !deed.wrote.size) return;
  const tables = [...deed.wrote].join(', ');
  faults.push({ rule: 'HISTORY', table: tables, object: tables, text: `Written without a history entry: ${tables}.` });
}
