/** Cases for the forecast: what follows from an even pace, from heaps, from a fall, and what nobody can tell yet. */
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, type Day } from '#platform/values/day.js';
import { forecastOn, reachedOn, toCome, type Standing } from './forecast.rules.js';
import { paceOf, type Counted, type Known } from './pace.rules.js';
import { WorkingTime } from './working-time.rules.js';

const FROM = day('2025-01-06');
const TODAY = day('2025-12-15');
const END = day('2026-12-18');

/** So many every Monday, from one day until another. */
function mondays(count: (week: number) => number, until: Day = TODAY): Counted[] {
  const weeks = Math.floor(daysBetween(FROM, until) / 7);
  return Array.from({ length: weeks }, (_, week) => ({ on: addDays(FROM, 7 * week), count: count(week) })).filter(
    (one) => one.count > 0,
  );
}

function known(counted: readonly Counted[], plannedPace = 1): Known {
  return { counted, today: TODAY, time: new WorkingTime(FROM, addDays(END, 730)), plannedPace };
}

function standing(counted: readonly Counted[], plannedPace?: number): Standing {
  const { time } = known(counted);
  const pace = paceOf(known(counted, plannedPace));
  if (!pace) throw new Error('Too early.');
  return { reached: counted.reduce((sum, { count }) => sum + count, 0), today: TODAY, time, pace };
}

describe('a pace', () => {
  it('cannot be told in the first weeks, or where nothing was planned', () => {
    const early = { ...known([]), today: addDays(FROM, 3) };
    expect(paceOf(early)).toBeNull();
    expect(paceOf(known([], 0))).toBeNull();
  });

  it('is believed to be as planned until something else is seen', () => {
    const soon = { ...known([], 2), today: addDays(FROM, 13) };
    const level = Math.exp(paceOf({ ...soon, counted: [{ on: addDays(FROM, 7), count: 20 }] })?.level ?? 0);
    expect(level).toBeGreaterThan(1.6);
    expect(level).toBeLessThan(2.4);
  });

  it('is what was counted, once there is enough of it', () => {
    const { pace } = standing(
      mondays(() => 5),
      3,
    );
    expect(Math.exp(pace.level)).toBeGreaterThan(0.9);
    expect(Math.exp(pace.level)).toBeLessThan(1.35);
  });

  it('falls when less is counted, and is more uneven when it comes in heaps', () => {
    const falling = standing(mondays((week) => Math.max(0, 10 - Math.floor(week / 5))));
    expect(falling.pace.trend).toBeLessThan(0);
    const even = standing(mondays(() => 5));
    const heaps = standing(mondays((week) => (week % 5 === 0 ? 25 : 0)));
    expect(heaps.pace.unevenness).toBeGreaterThan(3 * even.pace.unevenness);
  });
});

describe('a forecast', () => {
  it('of no time is what is reached', () => {
    const stands = standing(mondays(() => 5));
    expect(forecastOn(stands, TODAY)).toEqual({ low: stands.reached, likely: stands.reached, high: stands.reached });
  });

  it('goes on as it has, in working days: the holiday brings less', () => {
    const { pace, time, reached, today } = standing(mondays(() => 5));
    const [spring, summer] = [day('2026-06-01'), day('2026-07-06')];
    const at = (from: Day, days: number): number =>
      toCome(pace, time.until(addDays(from, days)) - time.until(today)).likely -
      toCome(pace, time.until(from) - time.until(today)).likely;
    expect(at(summer, 28)).toBeLessThan(0.3 * at(spring, 28));
    const end = forecastOn({ pace, time, reached, today }, END);
    expect(end.low).toBeLessThan(reached + 235);
    expect(end.high).toBeGreaterThan(reached + 235);
  });

  it('is less sure the further ahead it looks', () => {
    const { pace } = standing(mondays(() => 5));
    const wide = (days: number): number => {
      const { low, likely, high } = toCome(pace, days);
      return (high - low) / likely;
    };
    expect(wide(400)).toBeGreaterThan(wide(200));
    expect(toCome(pace, 100).low).toBeLessThan(toCome(pace, 100).likely);
  });
});

describe('the day that a number is reached', () => {
  it('is the first on which that many are forecast, early before likely before late', () => {
    const stands = standing(mondays(() => 5));
    const goal = stands.reached + 60;
    const { early, likely, late } = reachedOn(stands, goal);
    if (!early || !likely || !late) throw new Error('It is in sight.');
    expect(early < likely && likely < late).toBe(true);
    const raw = (on: Day): number => toCome(stands.pace, stands.time.until(on) - stands.time.until(TODAY)).likely;
    expect(raw(likely)).toBeGreaterThanOrEqual(60);
    expect(raw(addDays(likely, -1))).toBeLessThan(60);
  });

  it('is unknown where it is too far away', () => {
    expect(reachedOn(standing(mondays(() => 1)), 100_000)).toEqual({ early: null, likely: null, late: null });
  });
});
