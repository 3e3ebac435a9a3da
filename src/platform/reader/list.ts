// What a list of a noun can be filtered and ordered by, said once for its root query and for every place it hangs.
import type { Columns, RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import { and, type Bound, type Sql } from '../database/sql.js';
import type { Actor } from '../authority/actor.js';
import type { OrderDirection } from '../graphql/page.js';
import type { Day } from '../values/day.js';

/** What a condition may use besides the row: who asks, what day it is, and the workspace that every block of SQL must carry. */
export interface Scope {
  actor: Actor;
  workspace: Bound;
  today: Day;
}

/** An order over something that is never null, with its PostgreSQL type, so that a cursor can be compared with it. */
export interface OrderBy<T> {
  by: (row: Columns<T>, scope: Scope) => Sql;
  type: 'text' | 'timestamptz' | 'date' | 'integer' | 'bigint' | 'uuid';
}

export interface ListDefinition<T extends WorkspaceRow = WorkspaceRow, Filter extends object = object> {
  type: RowClass<T>;
  orders: Readonly<Record<string, OrderBy<T>>>;
  /** The order when the caller names none. */
  unlessSaid: readonly { field: string; direction: OrderDirection }[];
  /** Whether a page is to be found first and fetched then: where an index holds all that filter and order look at. */
  isFoundFirst?: (filter: Filter) => boolean;
  /** Fields that a filter tells of every row it lets through: reading them so leaves the trace that reading them does. */
  traced?: (filter: Filter) => readonly string[];
  /** Conditions, each with what else is asked for: one may be answered better when it knows the others. */
  filter: {
    readonly [Name in keyof Filter]?: (
      value: NonNullable<Filter[Name]>,
      row: Columns<T>,
      scope: Scope,
      besides: Filter,
    ) => Sql;
  };
}

/** Declares a list; the generics tie filter and columns together. */
export function list<T extends WorkspaceRow, Filter extends object>(
  definition: ListDefinition<T, Filter>,
): ListDefinition<T, Filter> {
  return definition;
}

type Condition = (value: unknown, row: Columns<WorkspaceRow>, scope: Scope, besides: object) => Sql;

/** What a filter asks of a row: all that is given of it, each by the list's own condition. */
export function filteredBy<T extends WorkspaceRow, Filter extends object>(
  { filter: conditions }: ListDefinition<T, Filter>,
  filter: Filter,
): (row: Columns<T>, scope: Scope) => Sql {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  const known = conditions as Record<string, Condition | undefined>;
  return (row, scope) =>
    and(...given.flatMap(([field, value]) => known[field]?.(value, row as never, scope, filter) ?? []));
}
