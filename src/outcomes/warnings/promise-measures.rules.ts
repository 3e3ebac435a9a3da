/** What the rules find that are held against promises: where they are heading, how far behind plan, and area by area. */
import { addDays, daysBetween, type Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { expectedOn, type CurvePoint } from '#programme/targets/curve.rules.js';
import type { Measure } from './warning.rules.js';

/** A promise as it stands today. */
export interface Kept {
  readonly id: string;
  readonly unit: Localised;
  /** The partner whose share it is; null for the whole project. */
  readonly whose: Localised | null;
  readonly value: number;
  readonly reached: number;
  /** What the plan asks for today; null without a plan. */
  readonly expected: number | null;
  /** What there is likely to be at the end; null while that cannot be told. */
  readonly likely: number | null;
  readonly plan: readonly CurvePoint[];
  /** Whether it was for a time that has passed: nobody catches up with its plan. */
  readonly isOver: boolean;
}

/** An insatsområde with the companies met about it. */
export interface Area {
  readonly id: string;
  readonly name: Localised;
  readonly companies: number;
}

/** Of a plan for fewer nobody is behind yet. */
const FEWEST_PLANNED = 2;

/** The promise that will miss by the largest share. */
export function missing(promises: readonly Kept[], noticeFrom: number): Measure | null {
  const told = promises.flatMap(({ id, unit, whose, value, likely }) =>
    likely === null ? [] : [{ id, unit, whose, count: Math.max(0, value - likely), of: value }],
  );
  return worstOf(told, noticeFrom);
}

/** The promise that is furthest behind its plan, and the day from which the plan has asked for more than is reached. */
export function behind(promises: readonly Kept[], noticeFrom: number, today: Day): Measure | null {
  const told = promises.flatMap(({ id, unit, whose, expected, reached, isOver }) =>
    expected === null || isOver ? [] : [{ id, unit, whose, count: Math.max(0, expected - reached), of: expected }],
  );
  const worst = worstOf(told, noticeFrom);
  const promise = promises.find(({ id }) => id === worst?.ids?.[0]);
  if (!worst || !promise) return worst;
  const isBehind = (expected: number): boolean => 100 * (expected - promise.reached) >= noticeFrom * expected;
  return { ...worst, sinceOn: firstDay(promise.plan, today, (expected) => expected > 0 && isBehind(expected)) };
}

/** The areas that have reached less than so many percent of their plan: an equal part each of what is promised of companies. */
export function areasBelow(promise: Kept, areas: readonly Area[], limit: number, today: Day): Measure | null {
  const shareOf = (expected: number): number => (expected * limit) / 100 / areas.length;
  const { expected, plan } = promise;
  if (expected === null || !areas.length || expected / areas.length < FEWEST_PLANNED) return null;
  const below = areas.filter(({ companies }) => companies < shareOf(expected));
  const least = Math.min(...below.map(({ companies }) => companies));
  return {
    count: below.length,
    of: null,
    days: [],
    names: below.map(({ name }) => name),
    ids: below.map(({ id }) => id),
    sinceOn: firstDay(plan, today, (then) => then / areas.length >= FEWEST_PLANNED && least < shareOf(then)),
  };
}

interface Lacking {
  readonly id: string;
  readonly unit: Localised;
  readonly whose: Localised | null;
  readonly count: number;
  readonly of: number;
}

/** The one that lacks the largest share, with all that lack enough to be told of. */
function worstOf(all: readonly Lacking[], noticeFrom: number): Measure | null {
  const shareOf = ({ count, of }: Lacking): number => (of > 0 ? (100 * count) / of : 0);
  const told = all.filter((one) => shareOf(one) >= noticeFrom).toSorted((one, other) => shareOf(other) - shareOf(one));
  const [worst] = told;
  if (!worst) return null;
  const { count, of, unit, whose } = worst;
  return { count, of, days: [], names: whose ? [unit, whose] : [unit], ids: told.map(({ id }) => id) };
}

/** The first day up to today by which the plan asked for enough: a plan never falls, so that halving finds it. */
function firstDay(plan: readonly CurvePoint[], today: Day, isSo: (expected: number) => boolean): Day | null {
  const [first] = plan;
  if (!first || !isSo(expectedOn(plan, today) ?? 0)) return null;
  let [from, until] = [0, Math.max(0, daysBetween(first.on, today))];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if (isSo(expectedOn(plan, addDays(first.on, middle)) ?? 0)) until = middle;
    else from = middle + 1;
  }
  return addDays(first.on, from);
}
