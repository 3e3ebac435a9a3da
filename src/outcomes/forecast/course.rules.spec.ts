/** Cases for the line beside the plan: month by month, and today. */
import { expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { courseOf } from './course.rules.js';

const TODAY = day('2026-11-17');

it.each([
  ['nothing yet', [], 0, [['2026-11-17', 0]]],
  [
    'one in September, two in November',
    [
      { on: day('2026-09-30'), count: 1 },
      { on: day('2026-11-01'), count: 1 },
      { on: day('2026-11-16'), count: 1 },
    ],
    3,
    [
      ['2026-08-31', 0],
      ['2026-09-30', 1],
      ['2026-10-31', 1],
      ['2026-11-17', 3],
    ],
  ],
  [
    'parts of hours, told in whole ones and never above what is reached',
    [
      { on: day('2026-10-05'), count: 1.75 },
      { on: day('2026-10-06'), count: 1.5 },
    ],
    3,
    [
      ['2026-09-30', 0],
      ['2026-10-31', 3],
      ['2026-11-17', 3],
    ],
  ],
])('tells %s', (_, counted, reached, expected) => {
  expect(courseOf(counted, reached, TODAY).map(({ on, value }) => [on, value])).toEqual(expected);
});
