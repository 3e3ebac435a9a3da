// Periods taken apart: whole half-years are summed, and the days at the ends are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, isWithin, type Day } from '#platform/values/day.js';
import { daysOutsideHalfYears, halfYearOf, type Stretch } from './period.rules.js';

const period = (from: string | null, to: string | null): Stretch => ({
  fromOn: from === null ? null : day(from),
  toOn: to === null ? null : day(to),
});

describe('outside half-years', () => {
  it.each<[string | null, string | null, [string | null, string | null][]]>([
    [null, null, []],
    ['2026-01-01', '2026-06-30', []],
    ['2025-07-01', null, []],
    [null, '2025-12-31', []],
    ['2026-01-02', '2026-06-30', [['2026-01-02', '2026-06-30']]],
    [
      '2025-11-15',
      '2026-08-10',
      [
        ['2025-11-15', '2025-12-31'],
        ['2026-07-01', '2026-08-10'],
      ],
    ],
    [null, '2026-07-01', [['2026-07-01', '2026-07-01']]],
    ['2026-06-30', null, [['2026-06-30', '2026-06-30']]],
    [
      '2026-06-30',
      '2026-07-01',
      [
        ['2026-06-30', '2026-06-30'],
        ['2026-07-01', '2026-07-01'],
      ],
    ],
    ['2026-07-01', '2026-06-30', []],
    ['2026-09-01', '2026-03-01', [['2026-09-01', '2026-03-01']]],
  ])('from %s to %s lie %j', (from, to, stretches) => {
    expect(daysOutsideHalfYears(period(from, to))).toEqual(stretches.map(([one, other]) => period(one, other)));
  });

  it('and in them every day of a period lies once', () => {
    const dates = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(day('2023-01-01'), days));
    const ends = fc.option(dates);
    fc.assert(
      fc.property(dates, ends, ends, (date: Day, fromOn, toOn) => {
        const { fromOn: first, toOn: last } = halfYearOf(date);
        const isSummed = (fromOn === null || fromOn <= first) && (toOn === null || last <= toOn);
        const stretches = daysOutsideHalfYears({ fromOn, toOn });
        const times = stretches.filter((stretch) => isWithin(date, stretch.fromOn, stretch.toOn)).length;
        expect(times + Number(isSummed)).toBe(Number(isWithin(date, fromOn, toOn)));
      }),
    );
  });
});
