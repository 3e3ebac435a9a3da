// Rows as INSERT and UPDATE, made from the entities' own metadata; every value is bound, in the order of the columns.
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { Bound, fixed, join, name, sql, Sql } from './sql.js';

type Column = EntityMetadata['columns'][number];

const heads = new WeakMap<EntityMetadata, Sql>();

/** The values of a new row, one for each column; what was never said is left to the table. */
export function tupleOf(meta: EntityMetadata, row: ObjectLiteral, workspace: Bound): Sql {
  const parts = meta.columns.flatMap((column) => {
    const value = row[column.propertyName] as unknown;
    if (value === undefined) return [', ', 'DEFAULT'];
    return [', ', column.propertyName === 'workspaceId' ? workspace : new Bound(stored(column, value))];
  });
  return new Sql(['(', ...parts.slice(1), ')']);
}

/** Writes new rows, given as their tuples. */
export function insertion(meta: EntityMetadata, tuples: readonly Sql[]): Sql {
  return sql`${headOf(meta)} VALUES ${join(tuples, ', ')}`;
}

/** Writes some properties anew where every key still holds. */
export function amendment(
  meta: EntityMetadata,
  changes: ObjectLiteral,
  key: Readonly<Record<string, unknown>>,
  workspace: Bound,
): Sql {
  const assigned = meta.columns.flatMap((column) => {
    const value = changes[column.propertyName] as unknown;
    return value === undefined ? [] : [sql`${name(column.databaseName)} = ${stored(column, value)}`];
  });
  const held = Object.entries(key).map(([column, value]) => sql` AND t.${name(column)} = ${value}`);
  return sql`UPDATE ${name(meta.tableName)} t SET ${join(assigned, ', ')} WHERE t."workspace_id" = ${workspace}${join(held, '')}`;
}

/** A row whose changes are written together with those of others of its kind. */
export interface ChangedRow {
  id: string;
  version: number | undefined;
  changes: ObjectLiteral;
}

/** Writes the same properties of many rows anew, each where it is still as it was loaded. */
export function amendments(
  meta: EntityMetadata,
  rows: readonly ChangedRow[],
  next: { updatedAt: Date } | undefined,
  workspace: Bound,
): Sql {
  const columns = meta.columns.filter(({ propertyName }) => rows[0]?.changes[propertyName] !== undefined);
  const names = columns.map(({ databaseName }) => name(databaseName));
  const tuples = rows.map(({ id, version, changes }) => {
    const values = columns.map((column) => new Bound(stored(column, changes[column.propertyName]), typeOf(column)));
    return sql`(${join([sql`${new Bound(id, 'uuid')}`, sql`${new Bound(version ?? null, 'int')}`, ...values.map((value) => sql`${value}`)], ', ')})`;
  });
  const assigned = names.map((column) => sql`${column} = v.${column}`);
  const grown = next ? [sql`"version" = t."version" + 1`, sql`"updated_at" = ${next.updatedAt.toISOString()}`] : [];
  const held = next ? sql` AND t."version" = v.version` : fixed('');
  return sql`UPDATE ${name(meta.tableName)} t SET ${join([...assigned, ...grown], ', ')}
    FROM (VALUES ${join(tuples, ', ')}) v (id, version, ${join(names, ', ')})
    WHERE t."workspace_id" = ${workspace} AND t."id" = v.id${held}`;
}

/** The type by which PostgreSQL knows a bound value of this column. */
function typeOf({ type, isArray }: Column): string {
  if (typeof type !== 'string') throw new Error('A column without a type cannot be written with others.');
  return isArray ? `${type}[]` : type;
}

function headOf(meta: EntityMetadata): Sql {
  const known = heads.get(meta);
  if (known) return known;
  const columns = meta.columns.map((column) => name(column.databaseName));
  const head = fixed(sql`INSERT INTO ${name(meta.tableName)} (${join(columns, ', ')})`.render().text);
  heads.set(meta, head);
  return head;
}

/** A value as the driver wants it for this column. */
function stored({ transformer, type }: Column, value: unknown): unknown {
  const given: unknown = transformer && !Array.isArray(transformer) ? transformer.to(value) : value;
  if (given === null) return null;
  if (type === 'jsonb') return JSON.stringify(given);
  return given instanceof Date ? given.toISOString() : given;
}
