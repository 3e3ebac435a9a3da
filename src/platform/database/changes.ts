// What has changed in a row since it was loaded: for the update and for the history entry, from one comparison.
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { canonical } from '../values/canonical.js';
import { isDerived } from './derived.js';
import type { WorkspaceRow } from './row.js';
import { markPersonal } from './personal.js';

interface Remembered {
  meta: EntityMetadata;
  before: Record<string, unknown>;
}

/** Columns that the database room keeps itself. */
const kept = new Set(['workspaceId', 'id', 'version', 'createdAt', 'updatedAt']);
const memory = new WeakMap<object, Remembered>();

/** Remembers a row as it was loaded. */
export function remember<T extends WorkspaceRow>(meta: EntityMetadata, row: T): T {
  const before: Record<string, unknown> = {};
  for (const property of properties(meta)) before[property] = apart((row as ObjectLiteral)[property]);
  memory.set(row, { meta, before });
  return row;
}

interface Change {
  before: unknown;
  after: unknown;
}

const noted = new WeakMap<object, Record<string, Change>>();

/**
 * Notes a change of a row that stands in rows of their own, such as a ranked list that is given whole: the version rises
 * and history tells of it as if it were a column.
 */
export function noteChange(row: WorkspaceRow, field: string, before: unknown, after: unknown): void {
  if (!same(before, after)) noted.set(row, { ...noted.get(row), [field]: { before, after } });
}

/** The same of what a person has said: history keeps it where it can be erased. */
export function notePersonalChange(row: WorkspaceRow, field: string, before: unknown, after: unknown): void {
  noteChange(row, field, before, after);
  markPersonal(row, field);
}

/** Whether changes were noted besides those of the columns. */
export function hasNotedChanges(row: WorkspaceRow): boolean {
  return noted.has(row);
}

/** The columns whose value is another than when the row was loaded. */
export function changesOf(row: WorkspaceRow): Record<string, unknown> {
  const known = memory.get(row);
  if (!known)
    throw new Error(`${row.constructor.name} was not loaded through the database, so its changes are unknown.`);
  const changes: Record<string, unknown> = {};
  for (const property of properties(known.meta)) {
    const now = (row as ObjectLiteral)[property] as unknown;
    if (!same(now, known.before[property])) changes[property] = now;
  }
  return changes;
}

/** Each changed field with its value before and after; of a new row every field that holds something. */
export function beforeAndAfter(row: WorkspaceRow, meta: EntityMetadata): Record<string, Change> {
  const before = memory.get(row)?.before ?? {};
  const said = properties(meta).filter((property) => !isDerived(row, property));
  const entries = said.flatMap((property) => {
    const after = (row as ObjectLiteral)[property] as unknown;
    const was = before[property];
    return same(after ?? null, was ?? null) ? [] : [[property, { before: was ?? null, after: after ?? null }] as const];
  });
  return { ...Object.fromEntries(entries), ...noted.get(row) };
}

/** A copy that does not change with the row: only objects can. */
function apart(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? structuredClone(value) : value;
}

const told = new WeakMap<EntityMetadata, readonly string[]>();

function properties(meta: EntityMetadata): readonly string[] {
  const known = told.get(meta);
  if (known) return known;
  const found = meta.ownColumns.map((column) => column.propertyName).filter((property) => !kept.has(property));
  told.set(meta, found);
  return found;
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  // PostgreSQL gives the keys of a jsonb value in an order of its own, so the order of keys is no change.
  return canonical(one) === canonical(other);
}
