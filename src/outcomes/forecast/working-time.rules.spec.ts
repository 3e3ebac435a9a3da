/** Cases for working time: week-ends, the industrial holiday, Christmas, rests and starting up. */
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#platform/values/day.js';
import { WorkingTime } from './working-time.rules.js';

const between = (from: string, until: string): number => {
  const time = new WorkingTime(addDays(day(from), -1), day(until));
  return Math.round(100 * (time.until(day(until)) - time.at(0))) / 100;
};

describe('working time', () => {
  it.each([
    ['a week in March', '2026-03-02', '2026-03-08', 5],
    ['a week-end', '2026-03-07', '2026-03-08', 0],
    ['week 25, before Midsummer', '2026-06-15', '2026-06-21', 5],
    ['week 27, beside the holiday', '2026-06-29', '2026-07-05', 3],
    ['week 28, the first of the holiday', '2026-07-06', '2026-07-12', 0.75],
    ['week 31, its last', '2026-07-27', '2026-08-02', 0.75],
    ['week 32, beside it', '2026-08-03', '2026-08-09', 3],
    ['week 33', '2026-08-10', '2026-08-16', 5],
    ['Christmas', '2026-12-23', '2027-01-06', 1.65],
  ])('of %s', (_, from, until, days) => expect(between(from, until)).toBe(days));

  it('has none while the plan rests', () => {
    const rests = [{ fromOn: day('2026-03-09'), untilOn: day('2026-03-16') }];
    const time = new WorkingTime(day('2026-03-01'), day('2026-03-31'), rests);
    expect(time.until(day('2026-03-15')) - time.until(day('2026-03-08'))).toBe(0);
    expect(time.until(day('2026-03-22')) - time.until(day('2026-03-15'))).toBe(5);
  });

  it('counts for less while a project starts up', () => {
    const time = new WorkingTime(day('2026-03-01'), day('2026-12-31'), [], 10);
    const week = (from: string): number => time.until(addDays(day(from), 6)) - time.until(addDays(day(from), -1));
    expect(week('2026-03-02')).toBeCloseTo(1.5);
    expect(week('2026-03-09')).toBeCloseTo(4);
    expect(week('2026-03-16')).toBe(5);
  });

  it('is none before its first day, and no more after its last', () => {
    const time = new WorkingTime(day('2026-03-02'), day('2026-03-06'));
    expect([time.until(day('2026-02-01')), time.until(day('2026-05-01')), time.at(-3), time.length]).toEqual([
      0, 5, 1, 4,
    ]);
  });
});
