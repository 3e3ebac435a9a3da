/** The plan of a target: how many are to be reached by which day, and how it is drawn anew when the promise changes. */
import { daysBetween, type Day } from '#platform/values/day.js';

/** So many in all by the end of a day. */
export interface CurvePoint {
  readonly on: Day;
  readonly value: number;
}

/** The days that a promise is for, as far as they are known. */
export interface Span {
  readonly fromOn: Day | null;
  readonly untilOn: Day | null;
}

/** What a plan is drawn from. */
export interface Planned {
  readonly value: number;
  readonly curve: readonly CurvePoint[] | null;
}

/** A part of a project's time, and how many are to be reached in it. */
export interface PhaseShare extends Span {
  readonly value: number;
}

/** A stretch of days in which the plan asks for no more. */
export interface Rest {
  readonly fromOn: Day;
  readonly untilOn: Day;
}

/** What is wrong with a curve. */
export type CurveFault = 'TARGET_CURVE_FALLS' | 'TARGET_CURVE_MISSES' | 'TARGET_CURVE_OUTSIDE';

/**
 * The plan as points. Without a curve it is a straight line from the first day to the last; without both days there is
 * none. A curve that begins above nought is climbed from the first day of the promise.
 */
export function planOf({ value, curve }: Planned, { fromOn, untilOn }: Span): readonly CurvePoint[] {
  const [first] = curve ?? [];
  if (curve && first) {
    const isClimbed = fromOn !== null && fromOn < first.on && first.value > 0;
    return isClimbed ? [{ on: fromOn, value: 0 }, ...curve] : curve;
  }
  if (fromOn === null || untilOn === null || untilOn < fromOn) return [];
  if (fromOn === untilOn) return [{ on: untilOn, value }];
  return [
    { on: fromOn, value: 0 },
    { on: untilOn, value },
  ];
}

/** How many whole ones the plan asks for by a day; null where there is no plan. */
export function expectedOn(plan: readonly CurvePoint[], day: Day): number | null {
  const last = plan.at(-1);
  if (!last) return null;
  const index = plan.findIndex(({ on }) => on > day);
  if (index === -1) return last.value;
  const [from, to] = [plan[index - 1], plan[index]];
  if (!from || !to) return 0;
  const climbed = ((to.value - from.value) * daysBetween(from.on, day)) / daysBetween(from.on, to.on);
  return from.value + Math.floor(climbed);
}

/** The stretch around a day in which the plan stands still before it is reached; null when it does not. */
export function restOn(plan: readonly CurvePoint[], day: Day): Rest | null {
  const [value, goal] = [expectedOn(plan, day), plan.at(-1)?.value];
  const index = plan.findIndex((point, at) => {
    const next = plan[at + 1];
    return next !== undefined && point.on <= day && day < next.on && point.value === next.value;
  });
  if (index === -1 || value === goal) return null;
  let [from, until] = [index, index + 1];
  while (plan[from - 1]?.value === value) from -= 1;
  while (plan[until + 1]?.value === value) until += 1;
  const [first, last] = [plan[from], plan[until]];
  return first && last ? { fromOn: first.on, untilOn: last.on } : null;
}

/** The stretches in which the plan asks for no more, before it is reached: before it begins too, from the first day of the promise. */
export function restsOf(plan: readonly CurvePoint[], fromOn: Day | null): Rest[] {
  const goal = plan.at(-1)?.value;
  const [first] = plan;
  const rests = plan.flatMap((point, index) => {
    const next = plan[index + 1];
    const isLevel = next !== undefined && next.value === point.value && point.value !== goal;
    return isLevel ? [{ fromOn: point.on, untilOn: next.on }] : [];
  });
  const isEarly = first !== undefined && fromOn !== null && fromOn < first.on;
  return isEarly ? [{ fromOn, untilOn: first.on }, ...rests] : rests;
}

/** The day from which the plan asks for something; null without a plan. */
export function beginsOn(plan: readonly CurvePoint[]): Day | null {
  const index = plan.findIndex(({ value }) => value > 0);
  return plan[Math.max(0, index - 1)]?.on ?? null;
}

/**
 * The curve after a promise becomes another from a day on. What the plan asked for until then stands, so that nobody is
 * behind yesterday by what was raised today; the rest goes to the new value in the plan's own shape.
 */
export function replanned(plan: readonly CurvePoint[], value: number, day: Day): CurvePoint[] | null {
  const [first, last] = [plan[0], plan.at(-1)];
  if (!first || !last) return null;
  if (day <= first.on || day >= last.on) return endingAt(plan, value);
  const now = expectedOn(plan, day) ?? 0;
  const passed = plan.filter(({ on }) => on < day);
  const ahead = plan.filter(({ on }) => on > day);
  const share = last.value === now ? 0 : (value - now) / (last.value - now);
  const stretched = ahead.map((point) => ({ ...point, value: Math.round(now + (point.value - now) * share) }));
  return endingAt([...passed, { on: day, value: now }, ...stretched], value);
}

/** The curve of shares phase by phase, in the order of their days; a phase of nought is a pause. */
export function curveOfPhases(shares: readonly PhaseShare[]): CurvePoint[] {
  const points: CurvePoint[] = [];
  let reached = 0;
  for (const { fromOn, untilOn, value } of shares) {
    if (fromOn === null || untilOn === null) continue;
    const before = points.at(-1);
    if (before === undefined || before.on < fromOn) points.push({ on: fromOn, value: reached });
    reached += value;
    points.push({ on: untilOn, value: reached });
  }
  return points;
}

/** What is wrong with a curve, if anything. */
export function faultOf(curve: readonly CurvePoint[], value: number, { fromOn, untilOn }: Span): CurveFault | null {
  const isClimbing = curve.every((point, index) => {
    const before = curve[index - 1];
    return before === undefined || (before.on < point.on && before.value <= point.value);
  });
  if (!isClimbing) return 'TARGET_CURVE_FALLS';
  const [first, last] = [curve[0], curve.at(-1)];
  if (last?.value !== value) return 'TARGET_CURVE_MISSES';
  const isEarly = fromOn !== null && first !== undefined && first.on < fromOn;
  const isLate = untilOn !== null && last.on > untilOn;
  return isEarly || isLate ? 'TARGET_CURVE_OUTSIDE' : null;
}

/** The last point is the value, and none is above it. */
function endingAt(points: readonly CurvePoint[], value: number): CurvePoint[] {
  return points.map((point, index) => ({
    on: point.on,
    value: index === points.length - 1 ? value : Math.min(point.value, value),
  }));
}
