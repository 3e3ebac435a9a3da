// From a selection to a plan: which columns, parents and branches of which tables the answer needs.
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
import { policyOf, type Policy } from '../authority/policy.js';
import { columnNames, type RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import type { ListArgs } from '../graphql/page.js';
import { demandValid } from '../graphql/validation.js';
import { branchOf, needsOf, type AnyBranch } from './branch.js';
import { argumentsOf, fieldOf, selectedUnder, type Selected } from './selection.js';

export interface ObjectPlan {
  type: RowClass<WorkspaceRow>;
  meta: EntityMetadata;
  policy: Policy<WorkspaceRow>;
  columns: Set<string>;
  parents: Map<string, ObjectPlan>;
  branches: BranchPlan[];
  viewerCan: boolean;
}

export interface BranchPlan {
  field: string;
  /** Where the rows are put on the parent: `@` and the response key, so that an alias cannot hide a column. */
  key: string;
  branch: AnyBranch;
  kind: 'page' | 'list' | 'one';
  args: ListArgs;
  page: PagePlan;
}

/** The rows of a list and what is wanted of it besides. */
export interface PagePlan {
  rows: ObjectPlan;
  cursors: boolean;
  total: boolean;
}

type Context = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>;

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
    };
    this.select(plan, selectedUnder(nodes, this.context));
    return plan;
  }

  /** The plan of a connection: `nodes` and `edges { node }` are the same rows. */
  page(type: RowClass<WorkspaceRow>, nodes: readonly FieldNode[]): PagePlan {
    const selected = selectedUnder(nodes, this.context);
    const rows: FieldNode[] = [];
    const plan = { cursors: false, total: false };
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
    }
  }

  private field(
    plan: ObjectPlan,
    key: string,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): void {
    const branch = branchOf(plan.type, field.name);
    if (branch) {
      plan.branches.push(this.branch(key, branch, field, nodes));
      return;
    }
    if (field.name === 'viewerCan') plan.viewerCan = true;
    if (columnNames(plan.meta).has(field.name)) plan.columns.add(field.name);
    for (const column of needsOf(plan.type, field.name) ?? []) this.need(plan, column);
    const relation = plan.meta.findRelationWithPropertyPath(field.name);
    if (relation) this.parent(plan, field.name, relation.inverseEntityMetadata, nodes);
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

  private branch(
    key: string,
    branch: AnyBranch,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
  ): BranchPlan {
    const [first] = nodes;
    const kind = kindOf(field.type);
    const type = branch.of();
    const given = first ? argumentsOf(field, first, this.context) : {};
    const args = (branch.args ? demandValid(branch.args, given) : given) as ListArgs;
    const page =
      kind === 'page' ? this.page(type, nodes) : { rows: this.object(type, nodes), cursors: false, total: false };
    return { field: field.name, key: `@${key}`, branch, kind, args, page };
  }
}

function kindOf(type: GraphQLOutputType): BranchPlan['kind'] {
  if (isListType(isNonNullType(type) ? type.ofType : type)) return 'list';
  return getNamedType(type).name.endsWith('Connection') ? 'page' : 'one';
}
