/** The pace of a count as it is now, how it is changing, and how sure either is: told from what was counted month by month. */
import { daysBetween, type Day } from '#platform/values/day.js';
import type { WorkingTime } from './working-time.rules.js';

/** So many counted on a day. */
export interface Counted {
  readonly on: Day;
  readonly count: number;
}

/** What a pace is told from. */
export interface Known {
  /** What was counted on which day, never after today. */
  readonly counted: readonly Counted[];
  readonly today: Day;
  /** From the first day of the count, until further than anybody asks. */
  readonly time: WorkingTime;
  /** What the plan asks for in a working day: what is believed until there is something to see. */
  readonly plannedPace: number;
}

/** The pace on a day: its logarithm and how that changes in a month, with the doubt about both. */
export interface Pace {
  readonly level: number;
  readonly trend: number;
  /** The variances of level and trend, and what they share. */
  readonly doubt: Doubt;
  /** How much more uneven it comes than one by one and by chance, which is 1. */
  readonly unevenness: number;
}

interface Doubt {
  readonly level: number;
  readonly trend: number;
  readonly both: number;
}

interface Month {
  readonly count: number;
  readonly days: number;
}

/** What is believed of every project. Chosen on generated programmes, and held against others (docs/decisions/0040). */
export interface Beliefs {
  /** How wrong a planned pace may be, as the deviation of its logarithm. */
  readonly planned: number;
  /** How much a pace grows or falls in a month at first, and how soon such a trend dies away. */
  readonly trend: number;
  readonly lasting: number;
  /** How far level and trend wander in a month by themselves. */
  readonly levelWanders: number;
  readonly trendWanders: number;
  /** So many months of believing that a count comes no more unevenly than its days tell. */
  readonly even: number;
  /** How much more uneven months are than their weeks tell. */
  readonly rough: number;
}

export const BELIEFS: Beliefs = {
  planned: 0.6,
  trend: 0.04,
  lasting: 0.9,
  levelWanders: 0.1,
  trendWanders: 0.033,
  even: 4,
  rough: 1.4,
};

/** The working days of a month. */
export const MONTH = 20;

/** Working days until a project is up to speed: visits and courses sooner than the hours that follow from them. */
export const START_UP = { COMPANY: 100, PERSON: 100, HOUR: 180 } as const;

/** The pace as it is today; null when too little time has passed to tell. */
export function paceOf(known: Known, beliefs: Beliefs = BELIEFS): Pace | null {
  const months = monthsOf(known);
  if (!months.length || known.plannedPace <= 0) return null;
  const expected = roughnessOf(known) * beliefs.rough;
  const { surprise } = followed(months, known.plannedPace, expected, beliefs);
  const told = (surprise + beliefs.even) / (months.length + beliefs.even);
  const unevenness = expected * Math.min(6, Math.max(0.6, told));
  const { level, trend, doubt } = followed(months, known.plannedPace, unevenness, beliefs);
  return { level, trend, doubt, unevenness };
}

interface Followed extends Omit<Pace, 'unevenness'> {
  /** How far off the months were, against how far they might be: as many as there are months, when all is as believed. */
  readonly surprise: number;
}

/** Follows the count month by month: each corrects what was believed by as much as it can be trusted. */
function followed(months: readonly Month[], planned: number, unevenness: number, beliefs: Beliefs): Followed {
  let [level, trend] = [Math.log(planned), 0];
  let doubt: Doubt = { level: beliefs.planned ** 2, trend: beliefs.trend ** 2, both: 0 };
  let surprise = 0;
  for (const { count, days } of months) {
    level += trend * (days / MONTH);
    trend *= beliefs.lasting;
    doubt = grown(doubt, days / MONTH, beliefs);
    const expected = Math.max(0.05, days * Math.exp(level));
    const off = (count - expected) / expected;
    const variance = unevenness / expected + doubt.level;
    surprise += Math.min(9, off ** 2 / variance);
    const [gain, trendGain] = [doubt.level / variance, doubt.both / variance];
    // A logarithm that is told from a count far above the expected is not as far above.
    const step = off > 0 ? Math.log1p(off) : Math.max(-1.5, off);
    level += gain * step;
    trend += trendGain * step;
    doubt = {
      level: doubt.level * (1 - gain),
      trend: doubt.trend - trendGain * doubt.both,
      both: doubt.both * (1 - gain),
    };
  }
  return { level, trend, doubt, surprise };
}

/** What is known of today is known less of a later day. */
function grown({ level, trend, both }: Doubt, months: number, { lasting, levelWanders, trendWanders }: Beliefs): Doubt {
  return {
    level: level + 2 * months * both + months ** 2 * trend + months * levelWanders ** 2,
    trend: lasting ** 2 * trend + months * trendWanders ** 2,
    both: lasting * (both + months * trend),
  };
}

/** What was counted in each month of working days since the first day; the last may be a part of one. */
function monthsOf({ counted, today, time }: Known): Month[] {
  const now = time.until(today);
  const length = Math.ceil(now / MONTH - 0.25);
  const counts = Array.from({ length: Math.max(0, length) }, () => 0);
  for (const { on, count } of counted) {
    const month = Math.min(length - 1, Math.floor(time.until(on) / MONTH));
    counts[month] = (counts[month] ?? 0) + count;
  }
  return counts.map((count, index) => ({ count, days: index === length - 1 ? now - index * MONTH : MONTH }));
}

/**
 * How uneven weeks are beside each other: 1 when what is counted comes one by one and by chance, as many as come at once
 * when it comes in courses. Neighbours are compared, so that neither a season nor a trend looks like chance.
 */
function roughnessOf({ counted, today, time }: Known): number {
  const length = Math.floor(daysBetween(time.fromOn, today) / 7) + 1;
  const weeks = Array.from({ length }, () => 0);
  for (const { on, count } of counted) {
    const week = Math.max(0, Math.floor(daysBetween(time.fromOn, on) / 7));
    weeks[week] = (weeks[week] ?? 0) + count;
  }
  const total = weeks.reduce((sum, count) => sum + count, 0);
  const steps = weeks.slice(1).reduce((sum, count, index) => sum + (count - (weeks[index] ?? 0)) ** 2, 0);
  return total > 0 ? Math.max(1, steps / 2 / total) : 1;
}
