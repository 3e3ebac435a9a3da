// Cases for the marks of facts: what a change does to them, and how they are listed.
import { describe, expect, it } from 'vitest';
import { markedFields, marksAfter, rootOf, type MarkedField, type Marks } from './marks.rules.js';

const assumed = { assumed: true, source: null };
const sourced = { assumed: false, source: 'annonseringen' };

describe('the marks after a change', () => {
  const cases: readonly (readonly [
    what: string,
    Marks,
    stated: string[],
    facts: MarkedField[] | null,
    expected: Marks,
  ])[] = [
    ['nothing stated leaves them', { startsOn: assumed }, [], null, { startsOn: assumed }],
    [
      'a field stated anew loses its marks',
      { startsOn: assumed, name: sourced },
      ['startsOn'],
      null,
      { name: sourced },
    ],
    [
      'with all that is under it',
      { 'eligibility.sizeClasses': assumed, 'results[2]': sourced },
      ['eligibility', 'results'],
      [],
      {},
    ],
    [
      'but not a field that begins alike',
      { 'offeredPerInsatsomrade[0]': assumed },
      ['offered'],
      [],
      { 'offeredPerInsatsomrade[0]': assumed },
    ],
    [
      'what is said now counts',
      { startsOn: assumed },
      ['startsOn'],
      [{ field: 'startsOn', ...sourced }],
      { startsOn: sourced },
    ],
    ['a mark may be said without a value', {}, [], [{ field: 'endedOn', ...assumed }], { endedOn: assumed }],
    [
      'neither assumed nor sourced is no mark',
      { startsOn: assumed },
      [],
      [{ field: 'startsOn', assumed: false, source: null }],
      {},
    ],
  ];

  it.each(cases)('%s', (_, marks, stated, facts, expected) => {
    expect(marksAfter(marks, stated, facts)).toEqual(expected);
  });
});

it.each([
  ['plannedEndOn', 'plannedEndOn'],
  ['eligibility.judgements[0]', 'eligibility'],
  ['results[2]', 'results'],
  ['', ''],
])('the field of %s is %s', (path, expected) => expect(rootOf(path)).toBe(expected));

it('lists marks in the order of their paths, under what stands before them', () => {
  expect(markedFields({ b: assumed, a: sourced }, 'phases[1].')).toEqual([
    { field: 'phases[1].a', ...sourced },
    { field: 'phases[1].b', ...assumed },
  ]);
  expect(markedFields(null)).toEqual([]);
});
