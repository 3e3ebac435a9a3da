// Cases for a pace chart's lines.
import { expect, it } from 'vitest';
import { linesOf, plannedOn } from './pace.rules';

const plan = [
  { on: '2026-01-01', value: 0 },
  { on: '2026-01-11', value: 10 },
];

it('draws from nought, with the plan from corner to corner', () => {
  const {
    plan: line,
    course,
    cone,
    today,
  } = linesOf(
    {
      plan,
      course: [
        { on: '2026-01-01', value: 0 },
        { on: '2026-01-06', value: 5 },
      ],
      goal: 10,
    },
    { width: 106, height: 56 },
  );
  expect(line).toBe('3,53 103,3');
  expect(course).toBe('3,53 53,28');
  expect(cone).toBe('');
  expect(today).toEqual({ x: 53, y: 28 });
});

it('makes room for the high end of the forecast', () => {
  const ahead = { on: '2026-01-11', low: 10, likely: 15, high: 20 };
  const { cone, likely, goalY } = linesOf(
    { plan, course: [{ on: '2026-01-06', value: 5 }], ahead, goal: 10 },
    { width: 106, height: 56 },
  );
  expect(cone).toBe('53,40.5 103,3 103,28');
  expect(likely).toBe('53,40.5 103,15.5');
  expect(goalY).toBe(28);
});

it('has nothing to draw of nothing', () => {
  expect(linesOf({ plan: [], course: [], goal: 5 }, { width: 10, height: 10 })).toMatchObject({ plan: '', course: '' });
});

it.each([
  ['2025-12-01', 0],
  ['2026-01-06', 5],
  ['2026-01-04', 3],
  ['2027-01-01', 10],
])('asks for what the line says on %s', (day, expected) => expect(plannedOn(plan, day)).toBe(expected));
