// Cases of what an ending means.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { canReopen, fits, statedEnd } from './ending.rules.js';

describe('an ending', () => {
  it.each([
    ['the same day', '2026-11-22', true],
    ['thirty days later', '2026-12-22', true],
    ['thirty-one days later', '2026-12-23', false],
  ] as const)('can be taken back %s: %s', (_, today, expected) => {
    expect(canReopen(day('2026-11-22'), day(today))).toBe(expected);
  });

  const said = {
    decidedBy: { sv: 'styrelsen', en: 'the board' },
    outcome: 'DESIRED_RESULTS_NOT_REACHED',
    alsoBecause: { sv: 'annat', en: 'other' },
    reasons: [
      { reason: 'SLOW_PAYOUTS', causeOfShortOfTime: null },
      { reason: 'COMPANIES_SHORT_OF_TIME', causeOfShortOfTime: 'COMPANIES_AT_FULL_CAPACITY' },
      { reason: 'SLOW_PAYOUTS', causeOfShortOfTime: null },
    ],
  };

  it('tells every member its codes, each once, and its texts only where they are public', () => {
    const codes = {
      announcedOn: null,
      outcome: 'DESIRED_RESULTS_NOT_REACHED',
      reasons: ['SLOW_PAYOUTS', 'COMPANIES_SHORT_OF_TIME'],
      causeOfShortOfTime: 'COMPANIES_AT_FULL_CAPACITY',
    };
    expect(statedEnd({ ...said, isPublic: false })).toEqual({ ...codes, decidedBy: null, alsoBecause: null });
    expect(statedEnd({ ...said, isPublic: true })).toEqual({
      ...codes,
      decidedBy: said.decidedBy,
      alsoBecause: said.alsoBecause,
    });
  });

  it.each([
    ['ACTION', 'COMPANY_KEEPS', true],
    ['FOLLOW_UP', 'COMPANY_KEEPS', false],
    ['SELF_ASSESSMENT', 'MOVE', false],
    ['EFFECT_INQUIRY', 'END', true],
  ] as const)('%s can be answered with %s: %s', (type, deed, expected) => {
    expect(fits(type, deed)).toBe(expected);
  });
});
