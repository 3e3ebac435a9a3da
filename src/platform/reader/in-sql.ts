// What code decides of a row, said in SQL as well, so that the database can write the answer itself (docs/decisions/0026).
import type { Actor } from '../authority/actor.js';
import { forBoth } from '../authority/policy.js';
import type { Columns } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import type { Sql } from '../database/sql.js';
import type { Scope } from './list.js';

type Told<T> = (row: Columns<T>, scope: Scope) => Sql;
type Judge = (actor: Actor, row: never) => boolean;
type Condition<T = never> = (row: Columns<T>, actor: Actor) => Sql;

const told = new Map<unknown, Map<string, Told<WorkspaceRow>>>();
const pending: { parent: () => unknown; field: string; tell: Told<WorkspaceRow> }[] = [];
const conditions = new Map<Judge, Condition<WorkspaceRow>>();

/**
 * The same value in SQL as a getter of an entity, or as a method of a class of fields, gives: a tree that holds only such
 * fields and plain columns leaves the database as the finished answer. The tests compare both ways.
 */
export function InSql<T extends WorkspaceRow>(
  parent: () => unknown,
  tell: Told<T>,
): MethodDecorator & PropertyDecorator {
  return (_: object, property: string | symbol) => {
    pending.push({ parent, field: String(property), tell: tell as unknown as Told<WorkspaceRow> });
  };
}

/** How a field of a type is said in SQL, if it is. */
export function toldInSql(type: unknown, field: string): Told<WorkspaceRow> | undefined {
  for (const { parent, field: name, tell } of pending.splice(0)) {
    const fields = told.get(parent()) ?? new Map<string, Told<WorkspaceRow>>();
    fields.set(name, tell);
    told.set(parent(), fields);
  }
  return told.get(type)?.get(field);
}

/** Says a judgement of a policy in SQL too: the same answer for every actor and row. */
export function judgedInSql<J extends Judge, T>(judge: J, condition: Condition<T>): J {
  conditions.set(judge, condition as unknown as Condition<WorkspaceRow>);
  return judge;
}

/** Whoever looks as another is judged with them, as by the policy of a row in hand. */
export function conditionOf(judge: Judge): Condition<WorkspaceRow> | undefined {
  const condition = conditions.get(judge);
  return condition && ((row, actor) => forBoth(actor, (one) => condition(row, one)));
}
