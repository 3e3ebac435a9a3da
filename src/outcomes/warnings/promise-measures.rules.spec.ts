import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { areasBelow, behind, missing, type Area, type Kept } from './promise-measures.rules.js';

const today = day('2026-04-11');
const plan = [
  { on: day('2026-01-01'), value: 0 },
  { on: day('2026-07-20'), value: 200 },
];
const companies = { sv: 'företag', en: 'companies' };
const persons = { sv: 'personer', en: 'persons' };
const kept = (more: Partial<Kept>): Kept => ({
  id: 'a',
  unit: companies,
  whose: null,
  value: 200,
  reached: 80,
  expected: 100,
  likely: 180,
  plan,
  isOver: false,
  ...more,
});

describe('a promise that will be missed', () => {
  it.each<[string, Partial<Kept>[], object | null]>([
    ['tells how many will be missing', [{}], { count: 20, of: 200, names: [companies], ids: ['a'] }],
    ['says nothing while it cannot be told', [{ likely: null }], null],
    ['says nothing when it will be kept', [{ likely: 220 }], null],
    ['says nothing below the threshold', [{ likely: 181 }], null],
    [
      'is the one that misses by the largest share, with the others that miss',
      [{ likely: 180 }, { id: 'b', unit: persons, value: 100, likely: 60 }, { id: 'c', likely: 200 }],
      { count: 40, of: 100, names: [persons], ids: ['b', 'a'] },
    ],
  ])('%s', (_, promises, expected) => {
    const found = missing(promises.map(kept), 10);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

describe('a promise that is behind its plan', () => {
  it.each<[string, Partial<Kept>, object | null]>([
    ['since the plan asked for more than so', {}, { count: 20, of: 100, sinceOn: day('2026-03-31') }],
    ['which nothing is reached of, since the plan began to ask', { reached: 0 }, { sinceOn: day('2026-01-02') }],
    ['says nothing without a plan', { expected: null, plan: [] }, null],
    ['says nothing when its time has passed', { isOver: true }, null],
    ['says nothing when it is ahead', { reached: 120 }, null],
    ['says nothing below the threshold', { reached: 91 }, null],
  ])('%s', (_, promise, expected) => {
    const found = behind([kept(promise)], 10, today);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});

describe('areas below their part of the plan', () => {
  const area = (id: string, met: number): Area => ({ id, name: { sv: id, en: id }, companies: met });

  it('are those with less than so many percent of an equal part', () => {
    const areas = [area('energi', 12), area('digital', 13), area('cirkular', 30), area('resurs', 4)];
    expect(areasBelow(kept({}), areas, 50, today)).toMatchObject({
      count: 2,
      ids: ['energi', 'resurs'],
      names: [{ sv: 'energi' }, { sv: 'resurs' }],
      sinceOn: day('2026-02-03'),
    });
    expect(areasBelow(kept({}), areas, 10, today)).toMatchObject({ count: 0 });
  });

  it('are none without a plan, without areas, or while the plan asks for hardly any', () => {
    expect(areasBelow(kept({ expected: null }), [area('energi', 0)], 50, today)).toBeNull();
    expect(areasBelow(kept({}), [], 50, today)).toBeNull();
    expect(
      areasBelow(
        kept({ expected: 7 }),
        ['a', 'b', 'c', 'd'].map((id) => area(id, 0)),
        50,
        today,
      ),
    ).toBeNull();
  });
});
