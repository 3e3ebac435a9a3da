/** Where a count will be on a day, if it goes on as it has: likely, and the bounds that hold it eight times in ten. */
import { addDays, daysBetween, type Day } from '#platform/values/day.js';
import { BELIEFS, MONTH, type Beliefs, type Pace } from './pace.rules.js';
import type { WorkingTime } from './working-time.rules.js';

/** A tenth of the time it is less than the low, a tenth of the time more than the high. */
export interface Interval {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The early, the likely and the late day; null when it is further away than can be seen. */
export interface DayInterval {
  readonly early: Day | null;
  readonly likely: Day | null;
  readonly late: Day | null;
}

/** From where a forecast looks ahead. */
export interface Standing {
  readonly reached: number;
  readonly today: Day;
  readonly time: WorkingTime;
  readonly pace: Pace;
}

/** The deviation of nine tenths. */
const TENTH = 1.2816;
const WEEK = 7;

/** How much there will be in all at the end of a day, in whole ones. */
export function forecastOn({ reached, today, time, pace }: Standing, day: Day): Interval {
  const more = toCome(pace, time.until(day) - time.until(today));
  return {
    low: reached + Math.floor(more.low),
    likely: reached + Math.round(more.likely),
    high: reached + Math.ceil(more.high),
  };
}

/** When so many will have been reached. */
export function reachedOn(standing: Standing, goal: number): DayInterval {
  return {
    early: firstDay(standing, goal, 'high'),
    likely: firstDay(standing, goal, 'likely'),
    late: firstDay(standing, goal, 'low'),
  };
}

/** What is still to come in so many working days. */
export function toCome(pace: Pace, workingDays: number, beliefs: Beliefs = BELIEFS): Interval {
  if (workingDays <= 0) return { low: 0, likely: 0, high: 0 };
  const { likely, doubt } = ahead(pace, workingDays, beliefs);
  const spread = Math.exp(TENTH * Math.sqrt(Math.log1p(pace.unevenness / likely) + doubt));
  return { low: likely / spread, likely, high: likely * spread };
}

/**
 * The likely sum of the months ahead, and the doubt about its logarithm: that of today's pace, that of its trend, and what
 * both will wander until then. A trend dies away.
 */
function ahead(
  { level, trend, doubt }: Pace,
  workingDays: number,
  beliefs: Beliefs,
): { likely: number; doubt: number } {
  const shares: number[] = [];
  const turns: number[] = [];
  let [turn, lasts] = [0, 1];
  for (let gone = 0; gone < workingDays; gone += MONTH) {
    const days = Math.min(MONTH, workingDays - gone);
    const half = (lasts * days) / MONTH / 2;
    shares.push(days * Math.exp(level + trend * (turn + half)));
    turns.push(turn + half);
    turn += 2 * half;
    lasts *= beliefs.lasting;
  }
  const likely = shares.reduce((sum, share) => sum + share, 0);
  const turned = shares.reduce((sum, share, month) => sum + (share / likely) * (turns[month] ?? 0), 0);
  let [left, wandered] = [1, 0];
  for (const [month, share] of shares.entries()) {
    const turning = (turns[shares.length - 1 - month] ?? 0) / 2;
    wandered += left ** 2 * (beliefs.levelWanders ** 2 + (turning * beliefs.trendWanders) ** 2);
    left -= share / likely;
  }
  return { likely, doubt: doubt.level + 2 * turned * doubt.both + turned ** 2 * doubt.trend + wandered };
}

/** The first day on which a bound has reached so many: looked for by the week, and then by the day. */
function firstDay({ reached, today, time, pace }: Standing, goal: number, bound: keyof Interval): Day | null {
  const [start, now] = [daysBetween(time.fromOn, today), time.until(today)];
  const isReached = (days: number): boolean => reached + toCome(pace, time.at(days) - now)[bound] >= goal;
  for (let days = start + WEEK; days < time.length + WEEK; days += WEEK) {
    if (!isReached(days)) continue;
    const first = Array.from({ length: WEEK }, (_, index) => days - WEEK + 1 + index).find(isReached) ?? days;
    return addDays(time.fromOn, first);
  }
  return null;
}
