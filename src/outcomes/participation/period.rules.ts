/** A period that is summed by calendar half-year, and the days at its ends that no whole half-year holds. */
import { day, type Day } from '#platform/values/day.js';

/** Days from one to another, both included; null where there is no end. */
export interface Stretch {
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
}

/** The first and the last day of the half-year that a day lies in. */
export function halfYearOf(date: Day): { fromOn: Day; toOn: Day } {
  const year = date.slice(0, 4);
  const isFirst = date.slice(5, 7) < '07';
  return isFirst
    ? { fromOn: day(`${year}-01-01`), toOn: day(`${year}-06-30`) }
    : { fromOn: day(`${year}-07-01`), toOn: day(`${year}-12-31`) };
}

/** The days of a period that lie in no half-year wholly within it: at most two stretches, without a day in common. */
export function daysOutsideHalfYears(period: Stretch): Stretch[] {
  const { fromOn, toOn } = period;
  const outside: Stretch[] = [];
  if (fromOn !== null && halfYearOf(fromOn).fromOn !== fromOn) outside.push({ fromOn, toOn: halfYearOf(fromOn).toOn });
  if (toOn !== null && halfYearOf(toOn).toOn !== toOn) outside.push({ fromOn: halfYearOf(toOn).fromOn, toOn });
  return outside.length && isWithinOne(period) ? [period] : outside;
}

/** Whether a period reaches no further than a half-year, or nowhere. */
function isWithinOne({ fromOn, toOn }: Stretch): boolean {
  if (fromOn === null || toOn === null) return false;
  return fromOn > toOn || halfYearOf(fromOn).fromOn === halfYearOf(toOn).fromOn;
}
