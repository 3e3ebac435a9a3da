// From a class to its table and back: column references by property name, and rows as objects of their class.
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import { fixed, join, name, type Sql } from './sql.js';
import type { WorkspaceRow } from './row.js';

export type RowClass<T extends WorkspaceRow> = (abstract new () => T) & {
  readonly name: string;
  readonly prototype: T;
};

/** A column reference for every property: `row.projectId` stands for `"e"."project_id"`. */
export type Columns<T> = { readonly [Property in keyof T]-?: Sql };

const references = new WeakMap<EntityMetadata, Map<string, string>>();

/** References to the columns of a table under an alias; an unknown property is a programming error. */
export function columnsOf<T>(meta: EntityMetadata, alias: Sql): Columns<T> {
  const names = columnNames(meta);
  return new Proxy({} as Columns<T>, {
    get: (_, property) => {
      const column = names.get(String(property));
      if (!column) throw new Error(`${meta.name} has no column for ${String(property)}.`);
      return alias.dot(column);
    },
  });
}

export function columnNames(meta: EntityMetadata): Map<string, string> {
  const known = references.get(meta);
  if (known) return known;
  const names = new Map(meta.columns.map((column) => [column.propertyName, column.databaseName]));
  references.set(meta, names);
  return names;
}

const lists = new WeakMap<EntityMetadata, Sql>();

/** Every column of a table, in the order of the entity: as it is selected from the alias `t`. */
export function columnList(meta: EntityMetadata): Sql {
  const known = lists.get(meta);
  if (known) return known;
  const columns = meta.columns.map((column) => name('t', column.databaseName));
  const list = fixed(join(columns, ', ').render().text);
  lists.set(meta, list);
  return list;
}

/** A row of the driver as an object of its class. */
export function hydrated<T extends WorkspaceRow>(type: RowClass<T>, meta: EntityMetadata, row: ObjectLiteral): T {
  const object = Object.create(type.prototype) as ObjectLiteral;
  for (const column of meta.ownColumns) {
    const raw = row[column.databaseName] as unknown;
    object[column.propertyName] =
      column.transformer && !Array.isArray(column.transformer) ? column.transformer.from(raw) : raw;
  }
  return object as T;
}
