// What can be worked out of actions: where they stand, their effects, and the days to come back for them.
import { addDays, type Day } from '#platform/values/day.js';

interface Dates {
  readonly agreedOn: Day | null;
  readonly completedOn: Day | null;
  readonly droppedOn: Day | null;
}

/** Where an action stands. */
export function actionStateOf({ agreedOn, completedOn, droppedOn }: Dates): ActionStateName {
  if (droppedOn) return 'DROPPED';
  if (completedOn) return 'COMPLETED';
  return agreedOn ? 'OPEN' : 'PROPOSED';
}

export type ActionStateName = 'PROPOSED' | 'OPEN' | 'COMPLETED' | 'DROPPED';

/** Agreed, still to be done, and its day has passed. */
export function isOverdue(action: Dates & { readonly dueOn: Day }, today: Day): boolean {
  return actionStateOf(action) === 'OPEN' && action.dueOn < today;
}

/** Actions due within so many days are looked at together. */
export const TOGETHER_DAYS = 7;

interface Due {
  readonly id: string;
  readonly dueOn: Day;
}

/** A follow-up that comes out of a plan: the day, and the actions it is for. */
export interface PlannedFollowUp<Action extends Due> {
  readonly dueOn: Day;
  readonly actions: readonly Action[];
}

/**
 * The follow-ups of a plan: beginning with the action due first, those due within a week of it are looked at together, on
 * the last of their days. No action is followed up before it is due, and none twice.
 */
export function followUpsOf<Action extends Due>(actions: readonly Action[]): PlannedFollowUp<Action>[] {
  const inOrder = actions.toSorted((one, other) => compare(one.dueOn, other.dueOn) || compare(one.id, other.id));
  const groups: Action[][] = [];
  for (const action of inOrder) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && action.dueOn < addDays(first.dueOn, TOGETHER_DAYS)) group.push(action);
    else groups.push([action]);
  }
  return groups.flatMap((group) => group.slice(-1).map(({ dueOn }) => ({ dueOn, actions: group })));
}

/** What is left of a follow-up when the actions it was for are as they are. */
export type FollowUpFate = { goesOn: Day } | 'DONE' | 'PARTLY_DONE' | 'CANCELLED';

/** It goes on to the last day of what is open; then it was done, partly done where some were dropped, or not needed. */
export function fateOf(actions: readonly (Dates & Due)[]): FollowUpFate {
  const states = actions.map(actionStateOf);
  const open = actions.filter((_, index) => states[index] === 'OPEN').map(({ dueOn }) => dueOn);
  const last = open.toSorted(compare).at(-1);
  if (last) return { goesOn: last };
  if (!states.includes('COMPLETED')) return 'CANCELLED';
  return states.includes('DROPPED') ? 'PARTLY_DONE' : 'DONE';
}

/** What an action is to give and what it gave, in one unit. */
export interface Effect {
  unit: string;
  expected: number | null;
  actual: number | null;
  certainty: string | null;
}

/** What is told of an effect: what is left out stays as it was, and null takes it away. */
export interface EffectTold {
  unit: string;
  expected?: number | null | undefined;
  actual?: number | null | undefined;
  certainty?: string | null | undefined;
}

/** The effects with what is told of them; a unit of which nothing is known any more goes. */
export function withEffects(known: readonly Effect[], told: readonly EffectTold[]): Effect[] {
  const effects = new Map(known.map((effect) => [effect.unit, effect]));
  for (const one of told) {
    const { unit } = one;
    const before = effects.get(unit) ?? { unit, expected: null, actual: null, certainty: null };
    const expected = one.expected === undefined ? before.expected : one.expected;
    const actual = one.actual === undefined ? before.actual : one.actual;
    const certainty = one.certainty === undefined ? before.certainty : one.certainty;
    // How it is known says nothing where nothing is; what nobody said to be measured is estimated.
    effects.set(unit, { unit, expected, actual, certainty: actual === null ? null : (certainty ?? 'ESTIMATED') });
  }
  return [...effects.values()].filter(({ expected, actual }) => expected !== null || actual !== null);
}

/** The first unit that stands twice, if any. */
export function unitTwice(told: readonly { unit: string }[]): number {
  return told.findIndex(({ unit }, index) => told.findIndex((one) => one.unit === unit) < index);
}

const LONGEST = 2000;

/** What to come back to, in the words of the actions. */
export function wordsFor(actions: readonly { readonly what: string }[]): string {
  const whole = actions.map(({ what }) => what).join('; ');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 1)}…`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
