/** Cases for working time: what one entry may hold, and how it reads. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinutes, isMinutes, isMinutesOrNone } from './minutes.js';

describe('the minutes of an entry', () => {
  it.each([1, 45, 1_440])('may be %i', (value) => expect(isMinutes(value)).toBe(true));
  it.each([0, -1, 1_441, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '60', null, undefined])('may not be %s', (value) =>
    expect(isMinutes(value)).toBe(false),
  );
  it('may be none for what only accompanies it', () => {
    expect([0, 1, 1_440, -1, 1_441, '0'].map(isMinutesOrNone)).toEqual([true, true, true, false, false, false]);
  });
});

describe('minutes in writing', () => {
  it.each([
    [135, '2 h 15 min'],
    [45, '45 min'],
    [120, '2 h'],
    [60, '1 h'],
    [1, '1 min'],
    [0, '0 min'],
    [1_440, '24 h'],
  ])('%i read "%s" in both languages', (minutes, text) => {
    expect(formatMinutes(minutes, 'sv')).toBe(text);
    expect(formatMinutes(minutes, 'en')).toBe(text);
  });

  it('group the thousands of a large sum the way the reader does', () => {
    expect(formatMinutes(60 * 1_234 + 5, 'sv')).toBe('1\u00A0234 h 5 min');
    expect(formatMinutes(60 * 1_234 + 5, 'en')).toBe('1,234 h 5 min');
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (minutes) => {
        const text = formatMinutes(minutes, 'en').replaceAll(',', '');
        const hours = /(\d+) h/.exec(text)?.[1] ?? '0';
        const rest = /(\d+) min/.exec(text)?.[1] ?? '0';
        expect(Number(hours) * 60 + Number(rest)).toBe(minutes);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('refuse %s', (value) => expect(() => formatMinutes(value, 'sv')).toThrow(RangeError));
});
