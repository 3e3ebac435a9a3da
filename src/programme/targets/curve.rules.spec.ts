/** Cases for plans: what is expected by a day, where a plan rests, and how it is drawn when a promise changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#platform/values/day.js';
import {
  beginsOn,
  curveOfPhases,
  expectedOn,
  faultOf,
  planOf,
  replanned,
  restOn,
  restsOf,
  type CurvePoint,
} from './curve.rules.js';

/** A curve written `2026-01-01:0 2026-12-31:60`. */
function curve(text: string): CurvePoint[] {
  return text.split(' ').map((point) => {
    const [on = '', value] = point.split(':');
    return { on: day(on), value: Number(value) };
  });
}

const span = (from: string | null, until: string | null) => ({
  fromOn: from === null ? null : day(from),
  untilOn: until === null ? null : day(until),
});
const written = (points: readonly CurvePoint[] | null): string | null =>
  points && points.map(({ on, value }) => `${on}:${value}`).join(' ');

describe('the plan', () => {
  it.each([
    ['a straight line', null, '2026-01-01', '2026-12-31', '2026-01-01:0 2026-12-31:60'],
    ['none without a first day', null, null, '2026-12-31', ''],
    ['none without a last day', null, '2026-01-01', null, ''],
    ['all of it on an only day', null, '2026-01-01', '2026-01-01', '2026-01-01:60'],
    ['the curve', '2026-03-01:0 2026-06-01:60', '2026-01-01', '2026-12-31', '2026-03-01:0 2026-06-01:60'],
    [
      'the curve, climbed to',
      '2026-03-01:20 2026-06-01:60',
      '2026-01-01',
      null,
      '2026-01-01:0 2026-03-01:20 2026-06-01:60',
    ],
    ['the curve alone', '2026-03-01:20 2026-06-01:60', null, null, '2026-03-01:20 2026-06-01:60'],
  ])('is %s', (_, points, from, until, expected) => {
    expect(written(planOf({ value: 60, curve: points === null ? null : curve(points) }, span(from, until)))).toBe(
      expected,
    );
  });

  const paused = curve('2026-01-01:0 2026-04-01:30 2026-06-01:30 2026-09-01:60');
  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 0],
    ['2026-01-03', 0],
    ['2026-01-04', 1],
    ['2026-03-31', 29],
    ['2026-04-01', 30],
    ['2026-05-31', 30],
    ['2026-06-01', 30],
    ['2026-08-31', 59],
    ['2026-09-01', 60],
    ['2027-01-01', 60],
  ])('by %s asks for %i', (on, expected) => expect(expectedOn(paused, day(on))).toBe(expected));

  it('asks for nothing that is known without a plan', () => expect(expectedOn([], day('2026-01-01'))).toBeNull());

  it.each([
    ['2026-03-31', null],
    ['2026-04-01', '2026-04-01 2026-06-01'],
    ['2026-05-31', '2026-04-01 2026-06-01'],
    ['2026-06-01', null],
    ['2026-10-01', null],
  ])('on %s rests %s', (on, expected) => {
    const rest = restOn(paused, day(on));
    expect(rest && `${rest.fromOn} ${rest.untilOn}`).toBe(expected);
  });

  it('rests over several points on a level, and not once all is reached', () => {
    const level = curve('2026-01-01:0 2026-02-01:10 2026-03-01:10 2026-04-01:10 2026-05-01:20 2026-06-01:20');
    expect(restOn(level, day('2026-03-15'))).toEqual({ fromOn: '2026-02-01', untilOn: '2026-04-01' });
    expect(restOn(level, day('2026-05-15'))).toBeNull();
  });
});

describe('what a plan says of its time', () => {
  it.each([
    ['2026-03-01:0 2026-06-01:60', '2026-03-01', '2026-01-01–2026-03-01'],
    ['2026-01-01:0 2026-03-01:0 2026-06-01:60', '2026-03-01', '2026-01-01–2026-03-01'],
    ['2026-03-01:60', '2026-03-01', '2026-01-01–2026-03-01'],
    ['2026-01-01:0 2026-02-01:9 2026-03-01:9 2026-06-01:60 2026-07-01:60', '2026-01-01', '2026-02-01–2026-03-01'],
  ])('of %s: it begins on %s, and rests %s', (points, begins, rests) => {
    expect(beginsOn(curve(points))).toBe(begins);
    expect(restsOf(curve(points), day('2026-01-01')).map(({ fromOn, untilOn }) => `${fromOn}–${untilOn}`)).toEqual([
      rests,
    ]);
  });

  it('of none is nothing', () => {
    expect(beginsOn([])).toBeNull();
    expect(restsOf([], null)).toEqual([]);
  });
});

describe('a promise that becomes another', () => {
  it.each([
    ['before it begins', '2026-01-01:0 2026-12-31:60', 80, '2025-12-01', '2026-01-01:0 2026-12-31:80'],
    ['raised', '2026-01-01:0 2026-01-11:60', 90, '2026-01-06', '2026-01-01:0 2026-01-06:30 2026-01-11:90'],
    ['lowered', '2026-01-01:0 2026-01-11:60', 40, '2026-01-06', '2026-01-01:0 2026-01-06:30 2026-01-11:40'],
    ['below the plan', '2026-01-01:0 2026-01-11:60', 20, '2026-01-06', '2026-01-01:0 2026-01-06:20 2026-01-11:20'],
    [
      'in its own shape',
      '2026-01-01:0 2026-01-11:20 2026-01-21:20 2026-01-31:60',
      120,
      '2026-01-11',
      '2026-01-01:0 2026-01-11:20 2026-01-21:20 2026-01-31:120',
    ],
    ['after its end', '2026-01-01:0 2026-01-11:60', 90, '2026-02-01', '2026-01-01:0 2026-01-11:90'],
  ])('%s keeps the plan until that day', (_, plan, value, on, expected) => {
    expect(written(replanned(curve(plan), value, day(on)))).toBe(expected);
  });

  it('without a plan has none afterwards', () => expect(replanned([], 80, day('2026-01-01'))).toBeNull());

  const first = day('2026-01-01');
  const drawn = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 40 })), { minLength: 1, maxLength: 8 })
    .map((legs) => {
      const points: CurvePoint[] = [{ on: first, value: 0 }];
      for (const [days, more] of legs) {
        const before = points.at(-1) ?? { on: first, value: 0 };
        points.push({ on: addDays(before.on, days), value: before.value + more });
      }
      return points;
    });

  it('never falls, ends at the promise, and asks no more of the past than before', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 300 }), fc.integer({ min: -20, max: 800 }), (plan, value, after) => {
        const today = addDays(first, after);
        const next = replanned(plan, value, today) ?? [];
        expect(faultOf(next, value, span(null, null))).toBeNull();
        if (today <= first || today >= (plan.at(-1)?.on ?? first) || value < (expectedOn(plan, today) ?? 0)) return;
        const before = addDays(first, Math.floor(after / 2));
        const less = (expectedOn(plan, before) ?? 0) - (expectedOn(next, before) ?? 0);
        // The plan is broken at a whole number, so that a day before may ask for one less.
        expect([0, 1]).toContain(less);
      }),
    );
  });
});

describe('a plan phase by phase', () => {
  it('climbs in each phase by its share and rests between them and in those of nought', () => {
    const shares = [
      { ...span('2026-01-01', '2026-03-31'), value: 0 },
      { ...span('2026-04-01', '2026-06-30'), value: 20 },
      { ...span('2026-08-01', '2026-12-31'), value: 40 },
      { ...span(null, '2027-01-31'), value: 5 },
    ];
    expect(written(curveOfPhases(shares))).toBe(
      '2026-01-01:0 2026-03-31:0 2026-04-01:0 2026-06-30:20 2026-08-01:20 2026-12-31:60',
    );
  });

  it('shares the day on which one phase ends and the next begins', () => {
    const shares = [
      { ...span('2026-01-01', '2026-02-01'), value: 5 },
      { ...span('2026-02-01', '2026-03-01'), value: 5 },
    ];
    expect(written(curveOfPhases(shares))).toBe('2026-01-01:0 2026-02-01:5 2026-03-01:10');
  });
});

describe('a curve', () => {
  it.each([
    ['2026-01-01:0 2026-12-31:60', null],
    ['2026-02-01:60', null],
    ['2026-01-01:0 2026-12-31:59', 'TARGET_CURVE_MISSES'],
    ['2026-01-01:30 2026-02-01:20 2026-12-31:60', 'TARGET_CURVE_FALLS'],
    ['2026-02-01:0 2026-01-15:60', 'TARGET_CURVE_FALLS'],
    ['2026-02-01:0 2026-02-01:60', 'TARGET_CURVE_FALLS'],
    ['2025-12-31:0 2026-12-31:60', 'TARGET_CURVE_OUTSIDE'],
    ['2026-01-01:0 2027-01-01:60', 'TARGET_CURVE_OUTSIDE'],
  ])('%s: %s', (points, fault) => {
    expect(faultOf(curve(points), 60, span('2026-01-01', '2026-12-31'))).toBe(fault);
  });

  it('may have any days where the promise says none', () => {
    expect(faultOf(curve('2020-01-01:0 2030-01-01:60'), 60, span(null, null))).toBeNull();
  });
});
