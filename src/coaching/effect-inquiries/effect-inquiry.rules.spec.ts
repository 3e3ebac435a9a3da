// When effect is asked for, where an inquiry stands, and what effects add up to.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { added, askedOn, inquiryStateOf, isAnswered, lastDay } from './effect-inquiry.rules.js';

const on = day('2026-08-31');
const at = new Date('2026-09-01T08:00:00Z');

describe('an effect inquiry', () => {
  it('is asked after six and twelve months, on the last day of a month that is shorter', () => {
    expect(askedOn(on)).toEqual([
      { afterMonths: 6, askOn: '2027-02-28' },
      { afterMonths: 12, askOn: '2027-08-31' },
    ]);
  });

  it('can be answered for sixty days', () => {
    expect(lastDay(on)).toBe('2026-10-30');
  });

  it.each([
    ['SCHEDULED', { cancelledOn: null, confirmedAt: null, askedOn: null }],
    ['ASKED', { cancelledOn: null, confirmedAt: null, askedOn: on }],
    ['CONFIRMED', { cancelledOn: null, confirmedAt: at, askedOn: on }],
    ['CANCELLED', { cancelledOn: on, confirmedAt: null, askedOn: on }],
  ])('is %s', (state, dates) => {
    expect(inquiryStateOf(dates)).toBe(state);
  });

  it.each([
    [true, { effects: [], lasting: 'NO', furthered: 'NO' }],
    [false, { effects: null, lasting: 'NO', furthered: 'NO' }],
    [false, { effects: [], lasting: null, furthered: 'NO' }],
    [false, { effects: [], lasting: 'NO', furthered: null }],
  ])('is answered: %s', (expected, answers) => {
    expect(isAnswered(answers)).toBe(expected);
  });
});

describe('the effects of several actions', () => {
  it('are added unit by unit, and what nobody knows stays unknown', () => {
    const effects = [
      { unit: 'KWH', expected: 100, actual: null },
      { unit: 'SEK', expected: null, actual: 5 },
      { unit: 'KWH', expected: 50, actual: 0 },
    ];
    expect(added(effects)).toEqual([
      { unit: 'KWH', expected: 150, actual: 0 },
      { unit: 'SEK', expected: null, actual: 5 },
    ]);
    expect(added([])).toEqual([]);
  });
});
