// The whole answer as one JSON text, written by the database: nothing of it passes through objects of ours.
import { columnsOf } from '../database/metadata.js';
import { fixed, join, name, sql, type Sql } from '../database/sql.js';
import { snakeCase } from '../database/naming.js';
import { v4 } from 'uuid';
import type { ListArgs } from '../graphql/page.js';
import { Compiler, type Source } from './compile.js';
import type { ListDefinition } from './list.js';
import type { BranchPlan, Inner, ObjectPlan, Output, PagePlan, Value } from './shape.js';

/**
 * Stands where the schema promises a value and there is none. No row can hold it, since it is made anew with each start;
 * an answer that holds it is thrown away, and the executor answers instead.
 */
const LACKING = `lacking ${v4()}`;

const NULL = fixed('NULL');

/** As the scalar writes it: in UTC, with milliseconds. */
const INSTANT = fixed(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`);

/** Whether a text that the database wrote is whole. */
export function isWhole(text: string): boolean {
  return !text.includes(LACKING);
}

export class Writer extends Compiler {
  /** A page as its connection was selected. */
  connection(plan: PagePlan, list: ListDefinition, args: ListArgs, source: Source): Sql {
    const { rows, total } = this.page(plan, list, args, source);
    const fields = plan.outputs.map(({ key, name: field }) => {
      if (field === '__typename') return sql`${literal(key)}, ${literal(`${plan.rows.type.name}Connection`)}::text`;
      return sql`${literal(key)}, ${field === 'totalCount' ? (total ?? NULL) : rows}`;
    });
    return sql`json_build_object(${join(fields, ', ')})`;
  }

  /** Nobody asks for what follows the page, so no row more than the page is read. */
  protected override surplus(): number {
    return 0;
  }

  protected override fields(plan: ObjectPlan, alias: Sql): Sql {
    return join(
      plan.outputs.map((output) => sql`${this.output(output, plan, alias)} AS ${name(output.key)}`),
      ', ',
    );
  }

  private output({ value, required, open }: Output, plan: ObjectPlan, alias: Sql): Sql {
    const row = columnsOf<never>(plan.meta, alias);
    const written = this.value(value, plan, alias);
    const promised = required
      ? sql`coalesce(${isJson(value) ? written : sql`to_json(${written})`}, ${lacking('json')})`
      : written;
    return open ? sql`CASE WHEN ${open(row, this.scope.actor)} THEN ${promised} END` : promised;
  }

  private value(value: Value, plan: ObjectPlan, alias: Sql): Sql {
    const row = columnsOf<never>(plan.meta, alias);
    if (value.kind === 'name') return sql`${literal(value.name)}::text`;
    if (value.kind === 'told') return value.tell(row, this.scope);
    if (value.kind === 'branch') return this.hung(value.branch, alias);
    if (value.kind === 'parent') {
      const own = alias.dot(`${snakeCase(value.property)}_id`);
      if (value.plan.policy.areFew) return sql`${this.byId(value.plan)} -> ${own}::text`;
      return this.row(value.plan, { where: (parent) => sql`${parent.id} = ${own}` });
    }
    const column: Sql = row[value.property as never];
    if (value.kind === 'json') return json(column, value.inner);
    return value.kind === 'instant' ? sql`to_char(${column} AT TIME ZONE 'UTC', ${INSTANT})` : column;
  }

  /** All rows of a kind by their ids, each as it is selected: read once for a whole answer, however many point at them. */
  private byId(plan: ObjectPlan): Sql {
    const alias = this.alias();
    const row = sql`(SELECT row_to_json(r) FROM (SELECT ${this.fields(plan, alias)}) r)`;
    return sql`(SELECT json_object_agg(${alias}."id", ${row}) ${this.block(plan, {}, alias)})`;
  }

  private hung(branch: BranchPlan, alias: Sql): Sql {
    const { kind, page, args } = branch;
    const source = this.sourceOf(branch.branch, page.rows, alias);
    if (kind === 'one') return this.row(page.rows, source);
    if (kind === 'list') return this.rows(page.rows, source);
    return this.connection(page, this.listOf(branch), args, source);
  }
}

/** Whether the database writes a value as JSON already. */
function isJson({ kind }: Value): boolean {
  return kind === 'parent' || kind === 'branch';
}

/** The selected fields of an object kept as JSON. */
function json(column: Sql, inner: readonly Inner[]): Sql {
  const fields = inner.map(({ key, name: field, required }) => {
    const value = sql`nullif(${column} -> ${literal(field)}, 'null'::jsonb)`;
    return sql`${literal(key)}, ${required ? sql`coalesce(${value}, ${lacking('jsonb')})` : value}`;
  });
  return sql`CASE WHEN jsonb_typeof(${column}) = 'object' THEN json_build_object(${join(fields, ', ')}) END`;
}

function lacking(type: 'json' | 'jsonb'): Sql {
  return fixed(`'"${LACKING}"'::${type}`);
}

/** A response key or a name of the schema: GraphQL's names hold only letters, digits and underscores. */
function literal(text: string): Sql {
  if (!/^\w+$/.test(text)) throw new Error(`${text} is no name.`);
  return fixed(`'${text}'`);
}
