// Keyset pages: where a page begins is a condition on the order's own values, never a number of rows to skip.
import { refuse } from '../errors.js';
import type { Columns } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import { and, Bound, fixed, join, or, sql, TRUE, type Sql } from '../database/sql.js';
import { FIRST_AT_MOST, FIRST_BY_DEFAULT, OrderDirection, type ListArgs, type OrderTerm } from '../graphql/page.js';
import type { ListDefinition, OrderBy, Scope } from './list.js';

export interface Slice {
  /** The rows after (or before) the cursor. */
  after: Sql;
  order: Sql;
  limit: number;
  /** The row's place in the order, as a JSON array of texts. */
  cursor: Sql;
}

interface Term {
  value: Sql;
  type: string;
  rising: boolean;
}

const ORDERS_AT_MOST = 3;

/** Cuts one page out of a list. */
export function slice(list: ListDefinition, args: ListArgs, row: Columns<WorkspaceRow>, scope: Scope): Slice {
  const { limit, backwards, cursor } = window(args);
  const terms = termsOf(list, args.orderBy, row, scope).map((term) =>
    backwards ? { ...term, rising: !term.rising } : term,
  );
  return {
    limit,
    after: cursor === undefined ? TRUE : beyond(terms, opened(cursor, terms.length)),
    order: join(
      terms.map(({ value, rising }) => sql`${value} ${fixed(rising ? 'ASC' : 'DESC')}`),
      ', ',
    ),
    cursor: sql`json_build_array(${join(
      terms.map(({ value }) => sql`${value}::text`),
      ', ',
    )})`,
  };
}

/** How a cursor leaves: opaque to whoever keeps it. */
export function sealed(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Which way the page is read, how long it is, and from where. */
export function window(args: ListArgs): { limit: number; backwards: boolean; cursor: string | undefined } {
  const backwards = given(args.last);
  const { length, cursor, others } = backwards
    ? { length: args.last, cursor: args.before, others: [args.first, args.after] }
    : { length: args.first, cursor: args.after, others: [args.before] };
  const limit = length ?? FIRST_BY_DEFAULT;
  const fits = limit >= 1 && limit <= FIRST_AT_MOST && !others.some(given);
  if (!fits) throw refuse.PAGE_INVALID({ max: FIRST_AT_MOST, field: backwards ? 'last' : 'first' });
  return { limit, backwards, cursor: cursor ?? undefined };
}

/** GraphQL gives null as well as nothing for what was left out. */
function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function termsOf(
  list: ListDefinition,
  wanted: readonly OrderTerm[] | undefined | null,
  row: Columns<WorkspaceRow>,
  scope: Scope,
): Term[] {
  if (wanted && wanted.length > ORDERS_AT_MOST) throw refuse.TOO_MANY({ max: ORDERS_AT_MOST, field: 'orderBy' });
  const terms = (wanted?.length ? wanted : list.unlessSaid).map(({ field, direction }): Term => {
    const order: OrderBy<WorkspaceRow> | undefined = list.orders[field];
    if (!order) throw new Error(`A list of ${list.type.name} has no order ${field}.`);
    return { value: order.by(row, scope), type: order.type, rising: direction === OrderDirection.ASC };
  });
  return [...terms, { value: row.id, type: 'uuid', rising: terms.at(-1)?.rising ?? true }];
}

/**
 * Beyond (a, b, id). In one direction it is a comparison of rows, which an index answers; otherwise: a beyond, or a equal
 * and b beyond, or both equal and id beyond.
 */
function beyond(terms: readonly Term[], values: readonly string[]): Sql {
  const bound = terms.map((term, index) => sql`${new Bound(values[index], `text::${term.type}`)}`);
  const way = (rising: boolean): Sql => fixed(rising ? '>' : '<');
  const [first] = terms;
  if (first && terms.every(({ rising }) => rising === first.rising)) {
    const own = terms.map(({ value }) => value);
    return sql`(${join(own, ', ')}) ${way(first.rising)} (${join(bound, ', ')})`;
  }
  const ways = terms.map((term, index) => {
    const equal = terms.slice(0, index).map(({ value }, before) => sql`${value} = ${bound[before]}`);
    return and(...equal, sql`${term.value} ${way(term.rising)} ${bound[index]}`);
  });
  return or(...ways);
}

/** What a cursor says, of as many values as the order has. */
export function opened(cursor: string, length: number): string[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    values = undefined;
  }
  const fits = Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string');
  if (!fits) throw refuse.CURSOR_INVALID({ field: 'after' });
  return values as string[];
}
