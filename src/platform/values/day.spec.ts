/** Cases for calendar days: what is a day, where an instant falls, and arithmetic. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  day,
  dayOf,
  daysBetween,
  firstDayOf,
  isDay,
  isMonth,
  isWithin,
  lastDayOf,
  monthOf,
} from './day.js';
import type { Month } from './day.js';

const days = fc.integer({ min: -200_000, max: 200_000 }).map((count) => addDays(day('2000-01-01'), count));

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-11-22'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '',
  ])('is not "%s"', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it.each([null, undefined, 20_260_101, new Date()])('is not %s', (value) => expect(isDay(value)).toBe(false));
});

describe('the day of an instant', () => {
  it.each([
    ['2026-05-31T21:59:59Z', 'Europe/Stockholm', '2026-05-31'],
    ['2026-05-31T22:00:00Z', 'Europe/Stockholm', '2026-06-01'],
    ['2026-12-31T22:59:59Z', 'Europe/Stockholm', '2026-12-31'],
    ['2026-12-31T23:00:00Z', 'Europe/Stockholm', '2027-01-01'],
    ['2026-05-31T22:30:00Z', 'UTC', '2026-05-31'],
    ['2026-05-31T22:30:00Z', 'America/New_York', '2026-05-31'],
    ['2026-03-29T00:59:59Z', 'Europe/Stockholm', '2026-03-29'],
  ])('%s in %s is %s', (instant, zone, expected) => expect(dayOf(new Date(instant), zone)).toBe(expected));

  it('is counted in Stockholm when no zone is named', () => {
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });

  it('in UTC is what the instant itself says', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(dayOf(instant, 'UTC')).toBe(instant.toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe('counting days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-11-22', 0, '2026-11-22'],
  ])('%s and %i days is %s', (from, count, to) => expect(addDays(day(from), count)).toBe(to));

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
        expect(Math.sign(compareDays(to, from))).toBe(Math.sign(count));
        expect(to > from).toBe(count > 0);
      }),
    );
  });

  it('refuses parts of days and days outside the calendar', () => {
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
  });
});

describe('counting months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -25, '2023-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, count, to) => expect(addMonths(day(from), count)).toBe(to));

  it('lands in the month counted to, never past its end', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const to = addMonths(from, count);
        const index = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(to)).toBe(index(from) + count);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });

  it('refuses parts of months', () => expect(() => addMonths(day('2026-01-01'), 1.5)).toThrow(RangeError));
});

describe('a month', () => {
  it('holds its first and its last day', () => {
    const month = monthOf(day('2024-02-10'));
    expect(month).toBe('2024-02');
    expect(firstDayOf(month)).toBe('2024-02-01');
    expect(lastDayOf(month)).toBe('2024-02-29');
    expect(lastDayOf(monthOf(day('2023-12-10')))).toBe('2023-12-31');
  });

  it('is a year and a month from 01 to 12', () => {
    const answers = ['2026-11', '2026-13', '2026-00', '0000-01', '2026-1', '2026-11-01', null].map(isMonth);
    expect(answers).toEqual([true, false, false, false, false, false, false]);
  });

  it('ends the day before the next begins', () => {
    fc.assert(
      fc.property(days, (date) => {
        const month: Month = monthOf(date);
        expect(addDays(lastDayOf(month), 1)).toBe(addMonths(firstDayOf(month), 1));
      }),
    );
  });
});

describe('a period', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-12-31', true],
    ['2026-12-31', '2026-01-01', '2026-12-31', true],
    ['2025-12-31', '2026-01-01', '2026-12-31', false],
    ['2027-01-01', '2026-01-01', '2026-12-31', false],
    ['1999-01-01', null, '2026-12-31', true],
    ['2999-01-01', '2026-01-01', null, true],
    ['2026-01-01', null, null, true],
  ])('with both ends included holds %s between %s and %s: %s', (date, from, until, expected) => {
    expect(isWithin(day(date), from === null ? null : day(from), until === null ? null : day(until))).toBe(expected);
  });

  it('puts days in order', () => {
    const unsorted = ['2026-10-01', '2026-02-01', '2025-12-31', '2026-02-01'].map(day);
    expect(unsorted.toSorted(compareDays)).toEqual(['2025-12-31', '2026-02-01', '2026-02-01', '2026-10-01']);
  });
});
