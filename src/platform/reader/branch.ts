// Fields that hang rows under an object: declared by the subject that owns the rows, read with the object in one statement.
import { ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../graphql/page.js';
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
export interface AnyBranch extends BranchShape<WorkspaceRow> {
  /** The class that says what the arguments of its page may be. */
  args?: abstract new () => PageArgs;
}

type Lazy<T> = () => T;
interface Declared {
  parent: Lazy<unknown>;
  field: string;
  branch?: AnyBranch;
  columns?: readonly string[];
}

const pending = new WeakMap<object, Map<string, AnyBranch>>();
const pendingNeeds = new WeakMap<object, Map<string, readonly string[]>>();
const declared: Declared[] = [];
/** Classes of fields, each with the type that its fields are added to. */
const fieldClasses: { parent: Lazy<unknown>; fields: abstract new (...parts: never[]) => object }[] = [];

/** A class of fields that a subject adds to a type: its own, or one of a lower room. */
export function FieldsOf(parent: Lazy<unknown>): ClassDecorator {
  return (target) => {
    Resolver(parent as never)(target);
    for (const [field, branch] of pending.get(target.prototype as object) ?? [])
      declared.push({ parent, field, branch });
    for (const [field, columns] of pendingNeeds.get(target.prototype as object) ?? [])
      declared.push({ parent, field, columns });
    fieldClasses.push({ parent, fields: target as never });
  };
}

/** A field whose rows are read together with its parent. Its method says only `return this.reader.branch(parent, info)`. */
export function Branch<C extends WorkspaceRow>(type: Lazy<unknown>, options: BranchOptions<C>): MethodDecorator {
  const { description, nullable, deprecationReason, ...branch } = options;
  return (target, property, descriptor) => {
    const fields = pending.get(target) ?? new Map<string, AnyBranch>();
    const types = (Reflect.getMetadata('design:paramtypes', target, property) ?? []) as { prototype?: unknown }[];
    const args = types.find((one) => one.prototype instanceof PageArgs) as AnyBranch['args'];
    fields.set(String(property), { ...(branch as unknown as AnyBranch), ...(args ? { args } : {}) });
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
    declared.push({ parent: () => target.constructor, field: String(property), columns });
  };
}

interface Known {
  branch?: AnyBranch;
  columns?: readonly string[];
}

const known = new Map<unknown, Map<string, Known>>();

/** What was declared of a field of a type; the classes of the types are all loaded when it is first asked for. */
function knownOf(parent: unknown, field: string): Known | undefined {
  for (const { parent: type, field: name, ...what } of declared.splice(0)) {
    const fields = known.get(type()) ?? new Map<string, Known>();
    fields.set(name, { ...fields.get(name), ...what });
    known.set(type(), fields);
  }
  return known.get(parent)?.get(field);
}

export function branchOf(parent: unknown, field: string): AnyBranch | undefined {
  return knownOf(parent, field)?.branch;
}

export function needsOf(parent: unknown, field: string): readonly string[] | undefined {
  return knownOf(parent, field)?.columns;
}

/** Every class of fields with the type it adds to. */
export function allFieldsOf(): { type: unknown; fields: abstract new (...parts: never[]) => object }[] {
  return fieldClasses.map(({ parent, fields }) => ({ type: parent(), fields }));
}
