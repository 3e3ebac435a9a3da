import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { isTooEarlyToForecast, standingOf } from './early-warning.rules.js';
import type { Code, Level } from './warning.rules.js';

type Said = [Code, Level, measured: number, threshold: number];

describe('the early warning', () => {
  it.each<[string, Said[], number, boolean]>([
    ['is silent when nothing is said', [], 0, false],
    [
      'one for what is worth an eye, two for what needs a decision',
      [
        ['SHORT_OF_TIME', 'NOTICE', 12, 10],
        ['FORECAST_MISSES', 'DECISION', 25, 20],
      ],
      3,
      false,
    ],
    ['three for half as many people again', [['STAFF_CHANGE', 'DECISION', 3, 2]], 3, false],
    ['never three for a share', [['FORECAST_MISSES', 'DECISION', 90, 20]], 2, false],
    [
      'is raised by five',
      [
        ['STAFF_CHANGE', 'DECISION', 2, 2],
        ['CLAIM_UNANSWERED', 'NOTICE', 1, 1],
        ['FORECAST_MISSES', 'DECISION', 25, 20],
      ],
      5,
      true,
    ],
    [
      'leaves out what healthy projects are warned of too',
      [
        ['PARTNER_SILENT', 'DECISION', 4, 1],
        ['BEHIND_PLAN', 'DECISION', 60, 25],
        ['AREA_BELOW_HALF_PLAN', 'DECISION', 3, 1],
        ['COMPANY_WAITS_FOR_SECOND_VISIT', 'DECISION', 40, 20],
      ],
      0,
      false,
    ],
  ])('%s', (_, said, points, isRaised) => {
    const judgements = new Map(
      said.map(([code, level, measured, threshold]) => [code, { level, measured, threshold }]),
    );
    expect(standingOf(judgements)).toMatchObject({ points, isRaised });
  });

  it('does not forecast in the first fifth of the time', () => {
    const [from, until] = [day('2026-01-01'), day('2026-04-11')];
    expect(isTooEarlyToForecast(from, until, day('2026-01-20'))).toBe(true);
    expect(isTooEarlyToForecast(from, until, day('2026-01-21'))).toBe(false);
  });
});
