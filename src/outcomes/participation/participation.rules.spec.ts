// Which sums an observer may know: a table of cases, and that no sum reveals another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_COMPANIES, shownCells, sightOf } from './participation.rules.js';

const shown = (...companies: number[]): boolean[] => shownCells(companies.map((count) => ({ companies: count })));

describe('sums for an observer', () => {
  it.each([
    ['all large', [5, 9, 12], [true, true, true]],
    ['one small: the smallest of the others goes with it', [3, 9, 12], [false, false, true]],
    ['two small that make five together', [2, 3, 12], [false, false, true]],
    ['two small that make four together', [2, 2, 12], [false, false, false]],
    ['nothing behind a cell hides nobody', [0, 7, 8], [true, true, true]],
    ['all small', [1, 2], [false, false]],
    ['a single cell that is small', [4], [false]],
    ['no cells', [], []],
  ])('%s', (_, companies, expected) => {
    expect(shown(...companies)).toEqual(expected);
  });

  it('never let what is hidden be found as the total less the rest, unless it is large itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }), (companies) => {
        const cells = shown(...companies);
        const hidden = companies.filter((count, index) => !cells[index] && count > 0);
        const total = hidden.reduce((all, count) => all + count, 0);
        const everything = companies.filter((count) => count > 0).length === hidden.length;
        expect(hidden.length !== 1 || everything).toBe(true);
        expect(total === 0 || total >= FEWEST_COMPANIES || everything).toBe(true);
      }),
    );
  });
});

describe('the sight of a project in sums', () => {
  const nobody = { leads: false, worksForOwnOrganisation: false, observes: false, organisationId: 'o' };
  it.each([
    ['a leader sees the whole', { ...nobody, leads: true, observes: true }, { kind: 'WHOLE', blanked: false }],
    ['a coach sees the own part', { ...nobody, worksForOwnOrganisation: true }, { kind: 'PART', organisationId: 'o' }],
    ['an observer sees the whole, blanked', { ...nobody, observes: true }, { kind: 'WHOLE', blanked: true }],
    ['a bystander sees nothing', nobody, { kind: 'NOTHING' }],
  ])('%s', (_, onlooker, sight) => {
    expect(sightOf(onlooker)).toEqual(sight);
  });
});
