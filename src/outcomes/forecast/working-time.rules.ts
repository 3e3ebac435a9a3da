/** How much time to work in there is between days in Sweden, where industry rests in July and around Christmas. */
import { daysBetween, type Day } from '#platform/values/day.js';

/** A stretch of days in which nothing is meant to happen. */
export interface Rest {
  readonly fromOn: Day;
  readonly untilOn: Day;
}

/** What is left of an ordinary day in the industrial holiday (weeks 28–31), in the weeks beside it, and at Christmas. */
const INDUSTRIAL_HOLIDAY = 0.15;
const BESIDE_IT = 0.6;
const CHRISTMAS = 0.15;

const MILLISECONDS_A_DAY = 86_400_000;

/** Working time as a calendar that can be asked about any day within its two ends. */
export class WorkingTime {
  /** Working days from the first day up to the end of each day. */
  private readonly sums: Float64Array;

  constructor(
    readonly fromOn: Day,
    untilOn: Day,
    rests: readonly Rest[] = [],
    startUp = 0,
  ) {
    const length = Math.max(0, daysBetween(fromOn, untilOn));
    const idle = rests.map((rest) => [daysBetween(fromOn, rest.fromOn), daysBetween(fromOn, rest.untilOn)] as const);
    this.sums = new Float64Array(length + 1);
    const first = Date.parse(`${fromOn}T00:00:00Z`);
    for (let at = 0, sum = 0, worked = 0; at <= length; at += 1) {
      if (!idle.some(([from, until]) => from <= at && at < until)) {
        const weight = weightOf(first + at * MILLISECONDS_A_DAY);
        worked += weight;
        sum += worked < startUp ? weight * (worked / startUp) : weight;
      }
      this.sums[at] = sum;
    }
  }

  /** How many days it holds after the first. */
  get length(): number {
    return this.sums.length - 1;
  }

  /** Working days until the end of the day that lies so many days after the first. */
  at(days: number): number {
    return this.sums[Math.min(Math.max(0, days), this.length)] ?? 0;
  }

  /** Working days until the end of a day. */
  until(day: Day): number {
    return day < this.fromOn ? 0 : this.at(daysBetween(this.fromOn, day));
  }
}

/** The part of an ordinary working day that a day is. */
function weightOf(at: number): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return 0;
  const inYear = date.getUTCMonth() * 100 + date.getUTCDate();
  if (inYear >= 1123 || inYear <= 6) return CHRISTMAS;
  if (inYear < 520 || inYear > 720) return 1;
  const week = weekOf(at, weekday);
  if (week >= 28 && week <= 31) return INDUSTRIAL_HOLIDAY;
  return week >= 26 && week <= 32 ? BESIDE_IT : 1;
}

/** The week by ISO 8601: that of its Thursday, counted from the first Thursday of the year. */
function weekOf(at: number, weekday: number): number {
  const thursday = at + (4 - weekday) * MILLISECONDS_A_DAY;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday - newYear) / (7 * MILLISECONDS_A_DAY));
}
