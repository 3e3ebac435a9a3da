// Policies: pure statements of who may do what. A policy judges what it is handed and loads nothing.
import { refuse } from '../errors.js';
import type { Columns, RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import { and, type Sql } from '../database/sql.js';
import type { Actor, ClosedProject, Role } from './actor.js';

/** Everybody who is a member of the workspace. */
export const MEMBER = 'MEMBER' as const;

type Judge<Target> = (actor: Actor, target: Target) => boolean;

/** What a verb says of itself when it changes something in a project. */
export interface Reach<Target> {
  /** The projects that the target stands in; by itself, the one that its `projectId` names. */
  projectsOf?: (target: Target) => readonly (string | null | undefined)[];
  /** Why it may be done although the project has ended. Without a reason it may not. */
  late?: string;
}

/** One thing that can be done: its permission, the roles that open the door, and the judgement on what it is done to. */
export class Verb<Target> {
  permission = '';

  constructor(
    readonly opens: readonly (Role | typeof MEMBER)[],
    private readonly judge: Judge<Target>,
    readonly onlyReads: boolean,
    private readonly reach: Reach<Target> = {},
  ) {}

  /** Why it may be done in a project that has ended; absent where it may not. */
  get late(): string | undefined {
    return this.reach.late;
  }

  /** The door: whether the actor holds a role that may do this anywhere. A key that may only read opens reading alone. */
  admits(actor: Actor): boolean {
    if (!this.onlyReads && actor.apiKey && !actor.apiKey.mayWrite) return false;
    return this.opens.includes(MEMBER) || actor.has(...this.opens.filter((role) => role !== MEMBER));
  }

  allows(actor: Actor, target: Target): boolean {
    return this.admits(actor) && this.judge(actor, target) && !this.shutBy(actor, target);
  }

  /** Refuses with `FORBIDDEN` unless the actor may do this to the target, and with `PROJECT_CLOSED` after its project's end. */
  demand(actor: Actor, target: Target): void {
    if (!this.admits(actor) || !this.judge(actor, target)) throw refuse.FORBIDDEN({ permission: this.permission });
    const closed = this.shutBy(actor, target);
    if (closed) throw refuse.PROJECT_CLOSED({ since: closed.since });
  }

  /** The ended project that keeps the target as it is. */
  private shutBy(actor: Actor, target: Target): ClosedProject | undefined {
    if (this.onlyReads || this.late !== undefined || !actor.closed.length) return undefined;
    const stands = this.reach.projectsOf?.(target) ?? [
      (target as { projectId?: string | null } | undefined)?.projectId,
    ];
    return actor.closed.find(({ projectId }) => stands.includes(projectId));
  }
}

/** A verb that reads. */
export function reads<Target = unknown>(
  opens: readonly (Role | typeof MEMBER)[],
  judge: Judge<Target> = () => true,
): Verb<Target> {
  return new Verb(opens, judge, true);
}

/** A verb that changes something: in a project only until it ends, unless it says why it may be done late. */
export function writes<Target = unknown>(
  opens: readonly (Role | typeof MEMBER)[],
  judge: Judge<Target> = () => true,
  reach: Reach<Target> = {},
): Verb<Target> {
  return new Verb(opens, judge, false, reach);
}

interface Statements<T extends WorkspaceRow> {
  /** Which rows exist for the actor, as a condition over the table's columns. */
  visible: (row: Columns<T>, actor: Actor) => Sql;
  /** Whether a workspace holds a few dozen at most, however much is done in it: many rows that point at one are answered from all of them, read once. */
  areFew?: boolean;
  /** Columns that the judgements below look at. */
  needs?: readonly (keyof T & string)[];
  /** Fields that not everybody who sees the row may read: they are null to others. */
  fields?: { readonly [Field in keyof T]?: Judge<T> };
  /** Fields whose reading is itself a deed: who reads one of a row leaves a trace of it. */
  traced?: readonly (keyof T & string)[];
}

export interface Policy<T extends WorkspaceRow> extends Required<Statements<T>> {
  readonly type: RowClass<T>;
  readonly verbs: ReadonlyMap<string, Verb<never>>;
  /** The judgements on fields as they were stated, by which they are found in SQL. */
  readonly stated: Required<Statements<T>>['fields'];
  /** The fields of a row that the actor may read, for an answer that shows the present state; none whose reading is a deed. */
  shown: (actor: Actor, row: T) => Record<string, unknown>;
  /** The permissions that the actor has on a row, such as `enrolment:close`. */
  viewerCan: (actor: Actor, row: T) => string[];
}

/** A condition that holds for whoever looks as another only where it holds for them as themselves too. */
export function forBoth(actor: Actor, condition: (actor: Actor) => Sql): Sql {
  return actor.viewer ? and(condition(actor), condition(actor.viewer)) : condition(actor);
}

/** The same of a row in hand: whoever looks as another reads no field that they do not read as themselves. */
function judgedByBoth<T>(judge: Judge<T>): Judge<T> {
  return (actor, row) => judge(actor, row) && (actor.viewer === undefined || judge(actor.viewer, row));
}

const policies = new Map<unknown, Policy<WorkspaceRow>>();

export function policyOf<T extends WorkspaceRow>(type: RowClass<T>): Policy<T> | undefined {
  return policies.get(type) as Policy<T> | undefined;
}

/** Whether a noun has a policy, and so is a row that somebody may read. */
export function hasPolicy(noun: string): boolean {
  return [...policies.values()].some(({ type }) => type.name === noun);
}

/** Declares the policy of a noun; its verbs become permissions named `noun:verb`. */
export function policy<T extends WorkspaceRow, Verbs extends Record<string, Verb<never>>>(
  noun: string,
  type: RowClass<T>,
  statements: Statements<T>,
  verbs: Verbs,
): Policy<T> & { readonly [Name in keyof Verbs]: Verbs[Name] } {
  const named = new Map(Object.entries(verbs));
  for (const [verbName, verb] of named) verb.permission = `${noun}:${verbName}`;
  const stated: Required<Statements<T>>['fields'] = statements.fields ?? {};
  const fields = Object.fromEntries(
    (Object.entries(stated) as [string, Judge<T>][]).map(([field, judge]) => [field, judgedByBoth(judge)]),
  ) as typeof stated;
  const traced = statements.traced ?? [];
  const unshown = new Set<string>(['workspaceId', ...traced]);
  const made: Policy<T> = {
    type,
    verbs: named,
    stated,
    visible: (row, actor) => forBoth(actor, (one) => statements.visible(row, one)),
    areFew: statements.areFew ?? false,
    needs: statements.needs ?? [],
    fields,
    traced,
    shown: (actor, row) =>
      Object.fromEntries(
        Object.entries(row).filter(
          ([field]) => !unshown.has(field) && (fields[field as keyof T]?.(actor, row) ?? true),
        ),
      ),
    viewerCan: (actor, row) =>
      [...named.values()].filter((verb) => verb.allows(actor, row as never)).map(({ permission }) => permission),
  };
  policies.set(type, made as unknown as Policy<WorkspaceRow>);
  return Object.assign(made, verbs);
}
