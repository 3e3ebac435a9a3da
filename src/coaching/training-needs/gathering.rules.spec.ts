// What an observer sees of gathered needs: cases, and properties: nobody stands out, and nothing is found by subtraction.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFixed, NeedGrouping, seenOfAll, seenOfGroups, type Behind, type Gathered } from './gathering.rules.js';

/** So many companies, numbered from `from`. */
const companies = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `c${from + index}`);

const NOBODY: Behind = { needs: [], people: [], open: [], matched: [], partlyMet: [], met: [], unclear: [], clear: [] };

/** A group that so many companies stand behind, each with one open and unclear need of two people. */
function group(names: readonly string[], behind: Partial<Behind> = {}): Gathered {
  const own = { ...NOBODY, needs: names, people: names, open: names, unclear: names, ...behind };
  const sizes = { needs: names.length, companies: names.length, people: names.length * 2, peopleUnknown: 0 };
  const standing = { open: own.open.length, matched: own.matched.length, partlyMet: own.partlyMet.length };
  const rest = { met: own.met.length, unclear: own.unclear.length, urgent: 0, peopleMet: 0 };
  return { ...sizes, ...standing, ...rest, lowestLevelNow: 0, highestLevelWanted: 4, behind: own };
}

describe('what an observer may ask for', () => {
  it.each<[NeedGrouping[], string[], boolean]>([
    [[], ['projectId'], true],
    [[NeedGrouping.SKILL], ['projectId'], true],
    [[NeedGrouping.INSATSOMRADE], ['projectId'], true],
    [[NeedGrouping.PARTNER], ['projectId'], true],
    [[NeedGrouping.COMPANY], ['projectId'], false],
    [[NeedGrouping.SKILL_AREA], ['projectId'], false],
    [[NeedGrouping.CLARITY], ['projectId'], false],
    [[NeedGrouping.SKILL, NeedGrouping.PARTNER], ['projectId'], false],
    [[], ['projectId', 'skillId'], false],
  ])('by %j of %j: %s', (groupBy, filtered, is) => {
    expect(isFixed(groupBy, filtered)).toBe(is);
  });
});

describe('the needs of a whole project', () => {
  it('are told when five companies stand behind them', () => {
    expect(seenOfAll(group(companies(5)))).toMatchObject({ needs: 5, companies: 5, people: 10, open: 5, unclear: 5 });
  });

  it('are not told when four do', () => {
    expect(Object.values(seenOfAll(group(companies(4)))).every((figure) => figure === null)).toBe(true);
  });

  it('leave out how many people when few companies have said', () => {
    expect(seenOfAll(group(companies(6), { people: companies(2) }))).toMatchObject({ needs: 6, people: null });
  });

  it('do not tell of the few that are met, nor of those by which they could be found', () => {
    const seen = seenOfAll(
      group(companies(14), { open: companies(8), matched: companies(5, 8), met: companies(1, 13) }),
    );
    expect(seen).toMatchObject({ needs: 14, open: 8, matched: null, partlyMet: 0, met: null });
  });

  it('do not tell of the unclear when the clear are few', () => {
    const seen = seenOfAll(group(companies(9), { unclear: companies(7), clear: companies(2, 7) }));
    expect(seen.unclear).toBeNull();
  });

  it('never tell how urgent they are, or on what level', () => {
    expect(seenOfAll(group(companies(9)))).toMatchObject({ urgent: null, lowestLevelNow: null, peopleUnknown: null });
  });
});

describe('the groups of needs', () => {
  const needs = (...groups: Gathered[]): (number | null)[] => seenOfGroups(groups).map((seen) => seen.needs);

  it('are told where five companies stand behind each', () => {
    expect(needs(group(companies(5)), group(companies(7, 5)))).toEqual([5, 7]);
  });

  it('are blanked where one is small, and the smallest of the others with it', () => {
    expect(needs(group(companies(3)), group(companies(6, 3)), group(companies(9, 9)))).toEqual([null, null, 9]);
  });

  it('that no company stands behind hide nobody', () => {
    expect(needs(group(companies(5)), group([]))).toEqual([5, 0]);
  });

  it('are all blanked where the whole is', () => {
    expect(needs(group(companies(2)), group(companies(2, 2)), group([]))).toEqual([null, null, 0]);
  });

  it('tell of people only where the needs are told of', () => {
    const all = [group(companies(6)), group(companies(3, 6)), group(companies(8, 9), { people: companies(1, 9) })];
    expect(seenOfGroups(all).map(({ people }) => people)).toEqual([null, null, null]);
  });

  it('never let fewer than five companies stand behind what is hidden, or what is shown', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 15 });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (sets) => {
        const groups = sets.map((one) => group(one.map((id) => `c${id}`)));
        const seen = seenOfGroups(groups);
        const hidden = new Set(
          groups.flatMap(({ behind }, index) => (seen[index]?.needs === null ? behind.needs : [])),
        );
        const shown = groups.filter((one, index) => seen[index]?.needs !== null && one.behind.needs.length);
        for (const { behind } of shown) expect(behind.needs.length).toBeGreaterThanOrEqual(5);
        if (shown.length) expect(hidden.size === 0 || hidden.size >= 5).toBe(true);
      }),
    );
  });
});
