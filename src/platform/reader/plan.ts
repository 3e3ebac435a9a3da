// From a selection to a plan: which columns, parents and branches of which tables the answer needs.
import { createHash } from 'node:crypto';
import {
  getNamedType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { policyOf } from '../authority/policy.js';
import { columnNames, type RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import type { ListArgs } from '../graphql/page.js';
import { demandValid } from '../graphql/validation.js';
import { branchOf, needsOf, type AnyBranch } from './branch.js';
import { conditionOf, toldInSql } from './in-sql.js';
import type { ListDefinition } from './list.js';
import { columnValue, isRequired } from './outputs.js';
import { argumentsOf, fieldOf, selectedUnder, type Selected } from './selection.js';
import type { BranchPlan, ObjectPlan, PagePlan, Value } from './shape.js';

type Context = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>;
type Field = GraphQLField<unknown, unknown>;

/** PostgreSQL cuts names that are longer. */
const LONGEST_NAME = 60;

/** The property under which a row holds what hangs at a response key. */
export function hungUnder(key: string): string {
  return `@${key.length > LONGEST_NAME ? createHash('sha256').update(key).digest('base64url') : key}`;
}

/** Whether the database can write a page by itself: cursors are sealed by code, and a last page is turned round by it. */
export function isTold({ page, args }: Pick<BranchPlan, 'page' | 'args'>): boolean {
  return !page.cursors && !page.rows.untold.length && (args.last ?? undefined) === undefined;
}

export class Planner {
  constructor(
    private readonly metaOf: (type: RowClass<WorkspaceRow>) => EntityMetadata,
    private readonly context: Context,
  ) {}

  /** The plan of objects of a type under these field nodes. */
  object(type: RowClass<WorkspaceRow>, nodes: readonly FieldNode[]): ObjectPlan {
    const policy = policyOf(type);
    if (!policy) throw new Error(`${type.name} has no policy, so nobody may read it.`);
    const plan: ObjectPlan = {
      type,
      meta: this.metaOf(type),
      policy,
      columns: new Set(['id', 'workspaceId', ...policy.needs]),
      parents: new Map(),
      branches: [],
      viewerCan: false,
      outputs: [],
      traced: new Set(),
      untold: [],
    };
    this.select(plan, selectedUnder(nodes, this.context));
    return plan;
  }

  /** The plan of a connection: `nodes` and `edges { node }` are the same rows. */
  page(type: RowClass<WorkspaceRow>, nodes: readonly FieldNode[]): PagePlan {
    const selected = selectedUnder(nodes, this.context);
    const rows: FieldNode[] = [];
    const plan = {
      cursors: false,
      total: false,
      outputs: [...selected].map(([key, [node]]) => ({ key, name: node?.name.value ?? '' })),
    };
    for (const field of [...selected.values()].flat()) {
      if (field.name.value === 'nodes') rows.push(field);
      if (field.name.value === 'totalCount') plan.total = true;
      if (field.name.value === 'pageInfo') plan.cursors = true;
      if (field.name.value !== 'edges') continue;
      plan.cursors = true;
      rows.push(
        ...[...selectedUnder([field], this.context).values()].flat().filter((inner) => inner.name.value === 'node'),
      );
    }
    return { rows: this.object(type, rows), ...plan };
  }

  private select(plan: ObjectPlan, selected: Selected): void {
    const graph = this.context.schema.getType(plan.type.name) as GraphQLObjectType;
    for (const [key, nodes] of selected) {
      const [first] = nodes;
      const field = first && fieldOf(graph, first);
      if (first && field) this.field(plan, key, field, nodes);
      else if (first) plan.outputs.push({ key, value: { kind: 'name', name: graph.name }, required: false });
    }
  }

  private field(plan: ObjectPlan, key: string, field: Field, nodes: readonly FieldNode[]): void {
    const branch = branchOf(plan.type, field.name);
    if (branch) {
      const hung = this.branch(key, branch, field, nodes);
      plan.branches.push(hung);
      this.write(plan, key, field, isTold(hung) ? { kind: 'branch', branch: hung } : undefined);
      return;
    }
    const tell = toldInSql(plan.type, field.name);
    const isParent = plan.meta.findRelationWithPropertyPath(field.name) !== undefined;
    if (!isParent)
      this.write(
        plan,
        key,
        field,
        tell ? { kind: 'told', tell } : columnValue(plan.meta, field, selectedUnder(nodes, this.context)),
      );
    if (field.name === 'viewerCan') plan.viewerCan = true;
    if (columnNames(plan.meta).has(field.name)) plan.columns.add(field.name);
    for (const column of needsOf(plan.type, field.name) ?? []) this.need(plan, column);
    const relation = plan.meta.findRelationWithPropertyPath(field.name);
    if (!relation) return;
    const isNew = !plan.outputs.some(({ value }) => value.kind === 'parent' && value.property === field.name);
    const parent = this.parent(plan, field.name, relation.inverseEntityMetadata, nodes);
    // Read once, it could not be written twice with different fields.
    const isWhole = isNew && !parent.untold.length;
    this.write(plan, key, field, isWhole ? { kind: 'parent', property: field.name, plan: parent } : undefined);
  }

  /** Notes how the database would write a field, or that it cannot. */
  private write(plan: ObjectPlan, key: string, field: Field, value: Value | undefined): void {
    // What the database writes passes through no hands, and would be read without a trace.
    const isTraced = plan.policy.traced.includes(field.name as keyof WorkspaceRow);
    if (isTraced) plan.traced.add(field.name);
    // What is told in SQL says itself who may read it.
    const judge = value?.kind === 'told' ? undefined : plan.policy.stated[field.name as keyof WorkspaceRow];
    const open = judge && conditionOf(judge);
    const isUntold = isTraced || !value || (judge && !open) || key.length > LONGEST_NAME;
    if (isUntold) plan.untold.push(`${plan.type.name}.${field.name}`);
    else plan.outputs.push({ key, value, required: isRequired(plan.meta, field, value), ...(open ? { open } : {}) });
  }

  /** A column of the row, or as `member.name` one of a parent that is then read with it. */
  private need(plan: ObjectPlan, path: string): void {
    const [property = '', inner] = path.split('.');
    const relation = inner === undefined ? undefined : plan.meta.findRelationWithPropertyPath(property);
    if (inner === undefined || !relation) plan.columns.add(path);
    else this.parent(plan, property, relation.inverseEntityMetadata, []).columns.add(inner);
  }

  /** The same parent under two response keys is read once, with both selections. */
  private parent(plan: ObjectPlan, property: string, meta: EntityMetadata, nodes: readonly FieldNode[]): ObjectPlan {
    plan.columns.add(`${property}Id`);
    const known = plan.parents.get(property);
    if (known) this.select(known, selectedUnder(nodes, this.context));
    const parent = known ?? this.object(meta.target as RowClass<WorkspaceRow>, nodes);
    plan.parents.set(property, parent);
    return parent;
  }

  private branch(key: string, branch: AnyBranch, field: Field, nodes: readonly FieldNode[]): BranchPlan {
    const [first] = nodes;
    const kind = kindOf(field.type);
    const type = branch.of();
    const given = first ? argumentsOf(field, first, this.context) : {};
    const args = (branch.args ? demandValid(branch.args, given) : given) as ListArgs;
    const page =
      kind === 'page'
        ? tracing(this.page(type, nodes), branch.list?.(), args)
        : { rows: this.object(type, nodes), cursors: false, total: false, outputs: [] };
    return { field: field.name, key: hungUnder(key), branch, kind, args, page };
  }
}

/** The same page where its filter tells what is traced: the rows are read by hand then, with what was told of them. */
export function tracing(page: PagePlan, list: ListDefinition | undefined, { filter = {} }: ListArgs): PagePlan {
  const fields = list?.traced?.(filter) ?? [];
  if (!fields.length) return page;
  const { columns, traced, untold } = page.rows;
  const rows = {
    ...page.rows,
    columns: new Set([...columns, ...fields]),
    traced: new Set([...traced, ...fields]),
    untold: [...untold, ...fields],
  };
  return { ...page, rows, askedBy: fields };
}

function kindOf(type: GraphQLOutputType): BranchPlan['kind'] {
  if (isListType(isNonNullType(type) ? type.ofType : type)) return 'list';
  return getNamedType(type).name.endsWith('Connection') ? 'page' : 'one';
}
