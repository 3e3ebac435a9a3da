// Which sums an observer may know: a table of cases, and that no sum reveals another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_COMPANIES, shownCells, sightOf, together, type Cell, type Onlooker } from './sight.rules.js';

/** Cells of so many companies each, none in two of them. */
function cells(...sizes: number[]): Cell[] {
  return sizes.map((size, cell) => ({
    companies: new Set(Array.from({ length: size }, (_, index) => `${cell}-${index}`)),
  }));
}

describe('sums for an observer', () => {
  it.each<[string, number[], boolean[]]>([
    ['all large', [5, 9, 12], [true, true, true]],
    ['one small: the smallest of the others goes with it', [3, 9, 12], [false, false, true]],
    ['two small that make five together', [2, 3, 12], [false, false, true]],
    ['two small that make four together', [2, 2, 12], [false, false, false]],
    ['nothing behind a cell hides nobody', [0, 7, 8], [true, true, true]],
    ['one small beside nothing', [3, 0, 9], [false, true, false]],
    ['all small', [1, 2], [false, false]],
    ['a single cell that is small', [4], [false]],
    ['a single cell that is large', [5], [true]],
    ['no cells', [], []],
  ])('%s', (_, sizes, expected) => {
    expect(shownCells(cells(...sizes))).toEqual(expected);
  });

  it('count a company that stands in two blanked cells once', () => {
    const same = new Set(['a', 'b', 'c']);
    const large = new Set(['d', 'e', 'f', 'g', 'h']);
    expect(shownCells([{ companies: same }, { companies: same }, { companies: large }])).toEqual([false, false, false]);
  });

  it('blank a group beside a cell that is never shown, when the cell could be found by subtraction', () => {
    expect(shownCells(cells(3, 9, 12), (index) => index !== 0)).toEqual([false, false, true]);
    expect(shownCells(cells(6, 9, 12), (index) => index !== 0)).toEqual([false, true, true]);
  });

  it('never let what is hidden be found as the total less the rest, unless it is large itself', () => {
    const companies = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 15 });
    fc.assert(
      fc.property(fc.array(companies, { maxLength: 8 }), (groups) => {
        const all = groups.map((group) => ({ companies: new Set(group.map(String)) }));
        const shown = shownCells(all);
        const hidden = together(all.filter((_, index) => !shown[index])).size;
        const isEverything = all.every(({ companies: behind }, index) => !shown[index] || behind.size === 0);
        expect(hidden === 0 || hidden >= FEWEST_COMPANIES || isEverything).toBe(true);
        for (const [index, { companies: behind }] of all.entries()) {
          if (shown[index]) expect(behind.size === 0 || behind.size >= FEWEST_COMPANIES).toBe(true);
        }
      }),
    );
  });
});

describe('the sight of a project in sums', () => {
  const nobody: Onlooker = { leads: false, worksForOwnOrganisation: false, observes: false, organisationId: 'own' };
  const both = { ...nobody, worksForOwnOrganisation: true, observes: true };
  it.each<[string, Onlooker, string | null, object]>([
    ['a leader sees the whole', { ...nobody, leads: true, observes: true }, null, { kind: 'WHOLE', blanked: false }],
    [
      'a coach sees the own part',
      { ...nobody, worksForOwnOrganisation: true },
      null,
      { kind: 'PART', organisationId: 'own' },
    ],
    [
      'a coach sees the own part when naming it',
      { ...nobody, worksForOwnOrganisation: true },
      'own',
      { kind: 'PART', organisationId: 'own' },
    ],
    [
      'a coach sees nothing of another part',
      { ...nobody, worksForOwnOrganisation: true },
      'other',
      { kind: 'NOTHING' },
    ],
    ['an observer sees the whole, blanked', { ...nobody, observes: true }, null, { kind: 'WHOLE', blanked: true }],
    ['an observer who coaches sees the whole, blanked', both, null, { kind: 'WHOLE', blanked: true }],
    ['an observer who coaches sees the own part as it is', both, 'own', { kind: 'PART', organisationId: 'own' }],
    ['an observer who coaches sees another part, blanked', both, 'other', { kind: 'WHOLE', blanked: true }],
    ['a bystander sees nothing', nobody, null, { kind: 'NOTHING' }],
  ])('%s', (_, onlooker, askedFor, sight) => {
    expect(sightOf(onlooker, askedFor)).toEqual(sight);
  });
});
