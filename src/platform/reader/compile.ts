// From a plan to one statement: the whole selection as a JSON tree, the workspace written in every block (docs/decisions/0016).
import { columnsOf, columnNames, type Columns } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import { and, fixed, join, name, sql, TRUE, type Sql } from '../database/sql.js';
import { snakeCase } from '../database/naming.js';
import { FIRST_AT_MOST, type ListArgs } from '../graphql/page.js';
import type { AnyBranch } from './branch.js';
import { slice, type Slice } from './cursor.js';
import { filteredBy, type ListDefinition, type Scope } from './list.js';
import type { BranchPlan, ObjectPlan, PagePlan } from './shape.js';

export type Source = SourceOf<WorkspaceRow>;

/** Where rows are taken from, besides the workspace and the policy. */
export interface SourceOf<T> {
  /** A table made for the purpose instead of the type's own. */
  from?: (scope: Scope) => Sql;
  /** Tables joined to it. */
  joined?: (alias: Sql, scope: Scope) => Sql;
  where?: (row: Columns<T>, scope: Scope, alias: Sql) => Sql;
  order?: (row: Columns<T>) => Sql;
}

const NOTHING = fixed('');

interface Kept {
  fields: Sql;
  aliases: number;
}

/** What was compiled in a scope, for each kind of compiler. */
const compiled = new WeakMap<Scope, Map<unknown, WeakMap<ObjectPlan, Kept>>>();

function keptOf(scope: Scope, kind: unknown): WeakMap<ObjectPlan, Kept> {
  const kinds = compiled.get(scope) ?? new Map<unknown, WeakMap<ObjectPlan, Kept>>();
  compiled.set(scope, kinds);
  const kept = kinds.get(kind) ?? new WeakMap<ObjectPlan, Kept>();
  kinds.set(kind, kept);
  return kept;
}

export class Compiler {
  private aliases = 0;

  constructor(protected readonly scope: Scope) {}

  /** What is selected of the outermost rows: the same for the same plan and scope, so it is worked out once. */
  private selected(plan: ObjectPlan, alias: Sql): Sql {
    if (this.aliases !== 1) return this.fields(plan, alias);
    const kept = keptOf(this.scope, this.constructor);
    const known = kept.get(plan) ?? { fields: this.fields(plan, alias).compact(), aliases: this.aliases };
    kept.set(plan, known);
    this.aliases = known.aliases;
    return known.fields;
  }

  /** `[{…}, …]` of every row of the source, at most `limit`. */
  rows(plan: ObjectPlan, source: Source, limit: number = FIRST_AT_MOST): Sql {
    const alias = this.alias();
    const row = columnsOf<WorkspaceRow>(plan.meta, alias);
    const order = source.order ? sql`ORDER BY ${source.order(row)}` : NOTHING;
    const inner = sql`SELECT ${this.selected(plan, alias)} ${this.block(plan, source, alias)} ${order} LIMIT ${fixed(String(limit))}`;
    return sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${inner}) r)`;
  }

  /** `{…}` of the one row of the source, or null. */
  row(plan: ObjectPlan, source: Source): Sql {
    const alias = this.alias();
    const order = source.order ? sql`ORDER BY ${source.order(columnsOf(plan.meta, alias))}` : NOTHING;
    const inner = sql`SELECT ${this.selected(plan, alias)} ${this.block(plan, source, alias)} ${order} LIMIT 1`;
    return sql`(SELECT row_to_json(r) FROM (${inner}) r)`;
  }

  /** The rows of one page, and how many there are in all where that was asked for. */
  page(plan: PagePlan, list: ListDefinition, args: ListArgs, source: Source): { rows: Sql; total: Sql | undefined } {
    const filtered = this.filtered(list, args, source);
    const alias = this.alias();
    const cut = slice(list, args, columnsOf(plan.rows.meta, alias), this.scope);
    const cursor = plan.cursors ? sql`, ${cut.cursor} AS "@cursor"` : NOTHING;
    const fields = this.selected(plan.rows, alias);
    const taken = list.isFoundFirst?.(args.filter ?? {}) ? this.found(plan.rows, list, args, filtered) : filtered;
    const inner = sql`SELECT ${fields}${cursor} ${this.block(plan.rows, taken, alias, cut)} ${this.stop(cut)}`;
    return {
      rows: sql`(SELECT coalesce(json_agg(r), '[]'::json) FROM (${inner}) r)`,
      total: plan.total ? this.count(plan.rows, filtered) : undefined,
    };
  }

  /** One row more than asked for, so that "is there more" is known. */
  protected surplus(): number {
    return 1;
  }

  /** The rows of a page by their ids, which an index tells alone: no other row is fetched. */
  private found(plan: ObjectPlan, list: ListDefinition, args: ListArgs, source: Source): Source {
    const alias = this.alias();
    const cut = slice(list, args, columnsOf(plan.meta, alias), this.scope);
    const ids = sql`SELECT ${alias}."id" ${this.block(plan, source, alias, cut)} ${this.stop(cut)}`;
    return { where: (row) => sql`${row.id} = ANY(ARRAY(${ids}))` };
  }

  /** Limits stand in the text: a planner that does not know how few rows are wanted reads them all. */
  private stop({ order, limit }: Slice): Sql {
    return sql`ORDER BY ${order} LIMIT ${fixed(String(limit + this.surplus()))}`;
  }

  private count(plan: ObjectPlan, source: Source): Sql {
    return sql`(SELECT count(*)::int ${this.block(plan, source, this.alias())})`;
  }

  private filtered(list: ListDefinition, args: ListArgs, source: Source): Source {
    const meets = filteredBy(list, args.filter ?? {});
    return {
      ...source,
      where: (row, scope, alias) => and(source.where?.(row, scope, alias) ?? TRUE, meets(row, scope)),
    };
  }

  protected block(plan: ObjectPlan, source: Source, alias: Sql, cut?: Slice): Sql {
    const row = columnsOf<WorkspaceRow>(plan.meta, alias);
    const table = source.from ? sql`(${source.from(this.scope)})` : name(plan.meta.tableName);
    const conditions = and(
      sql`${alias}."workspace_id" = ${this.scope.workspace}`,
      plan.policy.visible(row, this.scope.actor),
      source.where?.(row, this.scope, alias) ?? TRUE,
      cut?.after ?? TRUE,
    );
    return sql`FROM ${table} ${alias} ${source.joined?.(alias, this.scope) ?? NOTHING} WHERE ${conditions}`;
  }

  protected fields(plan: ObjectPlan, alias: Sql): Sql {
    const names = columnNames(plan.meta);
    const columns = [...plan.columns].flatMap((property) => {
      const column = names.get(property);
      return column ? [sql`${alias.dot(column)} AS ${name(property)}`] : [];
    });
    const parents = [...plan.parents].map(([property, parent]) => {
      const source: Source = { where: (row) => sql`${row.id} = ${alias.dot(`${snakeCase(property)}_id`)}` };
      return sql`${this.row(parent, source)} AS ${name(property)}`;
    });
    const branches = plan.branches.map((branch) => sql`${this.branch(branch, alias)} AS ${name(branch.key)}`);
    return join([...columns, ...parents, ...branches], ', ');
  }

  private branch(plan: BranchPlan, parent: Sql): Sql {
    const { branch, kind, page, args } = plan;
    const source = this.sourceOf(branch, page.rows, parent);
    if (kind === 'one') return this.row(page.rows, source);
    if (kind === 'list') return this.rows(page.rows, source);
    const { rows, total } = this.page(page, this.listOf(plan), args, source);
    return sql`json_build_object('rows', ${rows}, 'total', ${total ?? fixed('NULL')})`;
  }

  protected listOf({ branch, page }: BranchPlan): ListDefinition {
    const list = branch.list?.();
    if (!list) throw new Error(`A connection of ${page.rows.type.name} needs its list.`);
    return list;
  }

  protected sourceOf(branch: AnyBranch, plan: ObjectPlan, parent: Sql): Source {
    const { by, through } = branch;
    const own = (row: Columns<WorkspaceRow>): Sql => branch.where?.(row, this.scope) ?? TRUE;
    const order = branch.order;
    if (through) {
      const link = name(snakeCase(through.link().name));
      const from = fixed(`l."${snakeCase(through.from)}"`);
      const joined = (alias: Sql): Sql =>
        sql`JOIN ${link} l ON l."workspace_id" = ${this.scope.workspace} AND l."${fixed(snakeCase(through.to))}" = ${alias}."id"`;
      return { joined, order, where: (row) => and(sql`${from} = ${parent}."id"`, own(row)) };
    }
    const from = branch.from;
    if (from) return { from: (scope) => from(parent, scope), where: own, order };
    const column = by ? columnNames(plan.meta).get(by) : undefined;
    if (!column) throw new Error(`A branch of ${plan.type.name} must say by which column it hangs.`);
    return { where: (row, _, alias) => and(sql`${alias.dot(column)} = ${parent}."id"`, own(row)), order };
  }

  protected alias(): Sql {
    this.aliases += 1;
    return fixed(`t${this.aliases}`);
  }
}
