// What a plan looks like: the objects, pages and hanging rows of a selection, and what is written of each.
import type { EntityMetadata } from 'typeorm';
import type { Actor } from '../authority/actor.js';
import type { Policy } from '../authority/policy.js';
import type { Columns, RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import type { Sql } from '../database/sql.js';
import type { ListArgs } from '../graphql/page.js';
import type { AnyBranch } from './branch.js';
import type { Scope } from './list.js';

export interface ObjectPlan {
  type: RowClass<WorkspaceRow>;
  meta: EntityMetadata;
  policy: Policy<WorkspaceRow>;
  columns: Set<string>;
  parents: Map<string, ObjectPlan>;
  branches: BranchPlan[];
  viewerCan: boolean;
  /** What the database writes when it writes the answer itself, field by field. */
  outputs: Output[];
  /** The fields selected whose reading leaves a trace. */
  traced: Set<string>;
  /** The fields that only code can answer: while there is one, the database does not write the answer. */
  untold: string[];
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
  /** The fields that its filter tells of rows, found or not. */
  askedBy?: readonly string[];
  /** The fields of the connection by their response keys. */
  outputs: { key: string; name: string }[];
}

/** A field of a JSON column. */
export interface Inner {
  key: string;
  name: string;
  required: boolean;
}

export type Value =
  | { kind: 'name'; name: string }
  | { kind: 'column' | 'instant'; property: string }
  | { kind: 'json'; property: string; inner: readonly Inner[] }
  | { kind: 'told'; tell: (row: Columns<WorkspaceRow>, scope: Scope) => Sql }
  | { kind: 'parent'; property: string; plan: ObjectPlan }
  | { kind: 'branch'; branch: BranchPlan };

export interface Output {
  key: string;
  value: Value;
  /** True where the schema promises a value that the tables do not: without one, the executor must say so. */
  required: boolean;
  /** Who may read it, when not everybody who sees the row. */
  open?: ((row: Columns<WorkspaceRow>, actor: Actor) => Sql) | undefined;
}
