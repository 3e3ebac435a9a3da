// Fields that hang rows under an object: declared by the subject that owns the rows, read with the object in one statement.
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Columns, RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import type { Sql } from '../database/sql.js';
import type { ListDefinition, Scope } from './list.js';

interface BranchShape<C extends WorkspaceRow> {
  /** The rows that hang here. */
  of: () => RowClass<C>;
  /** The property of the row that holds the parent's id. */
  by?: keyof C & string;
  /** Or the link row that stands between: its property for the parent and its property for the row. */
  through?: { link: () => RowClass<WorkspaceRow>; from: string; to: string };
  /** Or a table made for the purpose, which must give the row's columns; `parent` is the parent's alias. */
  from?: (parent: Sql, scope: Scope) => Sql;
  /** The list that gives a connection its filter and order. */
  list?: () => ListDefinition<C>;
  /** A further condition on the rows. */
  where?: (row: Columns<C>, scope: Scope) => Sql;
  /** The order of a plain list, or which row is the one. */
  order?: (row: Columns<C>) => Sql;
}

export interface BranchOptions<C extends WorkspaceRow> extends BranchShape<C> {
  description: string;
  nullable?: boolean;
  deprecationReason?: string;
}

/** A branch whose row type is no longer known to the compiler: the registry holds all kinds together. */
export type AnyBranch = BranchShape<WorkspaceRow>;

type Lazy<T> = () => T;
const pending = new WeakMap<object, Map<string, AnyBranch>>();
const registered: { parent: Lazy<unknown>; field: string; branch: AnyBranch }[] = [];
const needed: { parent: Lazy<unknown>; field: string; columns: readonly string[] }[] = [];
const pendingNeeds = new WeakMap<object, Map<string, readonly string[]>>();

/** A class of fields that a subject adds to a type: its own, or one of a lower room. */
export function FieldsOf(parent: Lazy<unknown>): ClassDecorator {
  return (target) => {
    Resolver(parent as never)(target);
    for (const [field, branch] of pending.get(target.prototype as object) ?? [])
      registered.push({ parent, field, branch });
    for (const [field, columns] of pendingNeeds.get(target.prototype as object) ?? [])
      needed.push({ parent, field, columns });
  };
}

/** A field whose rows are read together with its parent. Its method says only `return this.reader.branch(parent, info)`. */
export function Branch<C extends WorkspaceRow>(type: Lazy<unknown>, options: BranchOptions<C>): MethodDecorator {
  const { description, nullable, deprecationReason, ...branch } = options;
  return (target, property, descriptor) => {
    const fields = pending.get(target) ?? new Map<string, AnyBranch>();
    fields.set(String(property), branch as unknown as AnyBranch);
    pending.set(target, fields);
    ResolveField(type as never, {
      description,
      nullable: nullable ?? false,
      ...(deprecationReason ? { deprecationReason } : {}),
    })(target, property, descriptor);
  };
}

/**
 * Columns that a field needs though nobody selects them, or as `member.name` a column of a parent: on a getter of an
 * entity, or on the method of a field that is answered by code.
 */
export function Needs(...columns: string[]): MethodDecorator & PropertyDecorator {
  return (target: object, property: string | symbol) => {
    const fields = pendingNeeds.get(target) ?? new Map<string, readonly string[]>();
    fields.set(String(property), columns);
    pendingNeeds.set(target, fields);
    needed.push({ parent: () => target.constructor, field: String(property), columns });
  };
}

export function branchOf(parent: unknown, field: string): AnyBranch | undefined {
  return registered.find((one) => one.field === field && one.parent() === parent)?.branch;
}

export function needsOf(parent: unknown, field: string): readonly string[] | undefined {
  return needed.find((one) => one.field === field && one.parent() === parent)?.columns;
}
