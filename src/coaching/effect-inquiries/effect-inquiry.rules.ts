// When effect is asked for, how long a link can be used, and what the figures of several actions add up to.
import { addDays, addMonths, type Day } from '#platform/values/day.js';

/** Months after a plan has ended at which a company is asked. */
export const ASKED_AFTER_MONTHS = [6, 12] as const;

/** Days that a link can be used. */
const DAYS = 60;

/** The days to ask on, for a plan that ended on a day. */
export function askedOn(endedOn: Day): { afterMonths: number; askOn: Day }[] {
  return ASKED_AFTER_MONTHS.map((afterMonths) => ({ afterMonths, askOn: addMonths(endedOn, afterMonths) }));
}

/** The last day that a link sent today can be used. */
export function lastDay(today: Day): Day {
  return addDays(today, DAYS);
}

interface Dates {
  readonly cancelledOn: Day | null;
  readonly confirmedAt: Date | null;
  readonly askedOn: Day | null;
}

export function inquiryStateOf(dates: Dates): 'CANCELLED' | 'CONFIRMED' | 'ASKED' | 'SCHEDULED' {
  if (dates.cancelledOn) return 'CANCELLED';
  if (dates.confirmedAt) return 'CONFIRMED';
  return dates.askedOn ? 'ASKED' : 'SCHEDULED';
}

/** What an action says of its effect in a unit. */
export interface Effect {
  unit: string;
  expected: number | null;
  actual: number | null;
}

/** The effects of several actions unit by unit, in the order in which the units come; what nobody knows stays unknown. */
export function added(effects: readonly Effect[]): Effect[] {
  const sums = new Map<string, Effect>();
  for (const { unit, expected, actual } of effects) {
    const sum = sums.get(unit) ?? { unit, expected: null, actual: null };
    sums.set(unit, { unit, expected: plus(sum.expected, expected), actual: plus(sum.actual, actual) });
  }
  return [...sums.values()];
}

function plus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : one + other;
}

interface Answers {
  readonly effects: readonly unknown[] | null;
  readonly lasting: string | null;
  readonly furthered: string | null;
}

/** Whether all three questions are answered; that nothing came of it is an answer too. */
export function isAnswered({ effects, lasting, furthered }: Answers): boolean {
  return effects !== null && lasting !== null && furthered !== null;
}
