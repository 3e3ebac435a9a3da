import { describe, expect, it } from 'vitest';
import { euroRateOf, explainAssumedRate } from './euro-rate.rules.js';

describe('the rate of the euro', () => {
  it.each([
    [2018, 10.2548, false],
    [2023, 11.096, false],
    [2024, 11.459, false],
    [2025, 11.459, true],
    [2199, 11.459, true],
    [2010, 10.2548, true],
  ])('of %s is %s kronor, assumed: %s', (year, rate, isAssumed) => {
    expect(euroRateOf(year)).toEqual({ rate, isAssumed });
  });

  it('is said to be assumed in both languages', () => {
    expect(explainAssumedRate(2025, 11.459).sv).toContain('2025 är antagen (11,4590 kronor)');
    expect(explainAssumedRate(2025, 11.459).en).toContain('2025 is assumed (11.4590 kronor)');
  });
});
