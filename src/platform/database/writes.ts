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
