// What movements come to, and what an observer sees of it: cases told as companies on steps.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import {
  figuresOf,
  groupedBy,
  seenByGroup,
  seenSteps,
  stepCounts,
  type Climb,
  type Moves,
  type PathInProject,
} from './movement.rules.js';

const DAY = day('2026-01-01');

/** A company's path: by its number, and the area and partner it is told in. */
function path(company: number, startStep: number, nowStep: number, more: Partial<PathInProject> = {}): PathInProject {
  const where = { insatsomradeId: 'i', organisationId: 'o', enrolmentId: `e${company}`, staircaseVersionId: 'v' };
  const inside = { nextStep: null, criteriaMet: null, criteriaAsked: null, criteriaGained: null, assessmentId: null };
  const days = { startOn: DAY, nowOn: DAY, wantedStep: null, wantedOn: null, stepsClimbed: nowStep - startStep };
  return { companyId: `c${company}`, startStep, nowStep, ...days, ...where, ...inside, ...more };
}

/** So many companies on one path, numbered from `from`; those that went up have climbed. */
function companies(count: number, from: number, steps: [number, number], more: Partial<PathInProject> = {}): Moves {
  const paths = Array.from({ length: count }, (_, index) => path(from + index, ...steps, more));
  const climbs = paths
    .filter(({ stepsClimbed }) => stepsClimbed > 0)
    .map(({ companyId, insatsomradeId, organisationId, stepsClimbed: taken }) => {
      return { companyId, insatsomradeId, organisationId, steps: taken } satisfies Climb;
    });
  return { paths, climbs };
}

function all(...parts: Moves[]): Moves {
  return { paths: parts.flatMap(({ paths }) => paths), climbs: parts.flatMap(({ climbs }) => climbs) };
}

const WHOLE = (moves: Moves): ReadonlyMap<string, Moves> => new Map([['', moves]]);

describe('the sum of movements', () => {
  it('counts a company once, and each of its staircases', () => {
    const asked = { criteriaMet: 2, criteriaAsked: 4, criteriaGained: 1 };
    const moves = all(
      companies(2, 0, [1, 3], { wantedStep: 4, ...asked }),
      companies(1, 0, [1, 1], { insatsomradeId: 'j', wantedStep: 3 }),
      companies(1, 5, [2, 2], { wantedStep: 1 }),
    );
    expect(figuresOf(moves)).toEqual({
      companies: 3,
      companiesClimbed: 2,
      stepsClimbed: 4,
      stepsLeft: 1 + 1 + 2,
      criteriaMet: 4,
      criteriaAsked: 8,
      criteriaGained: 2,
    });
  });

  it('is nought of nothing', () => {
    expect(Object.values(figuresOf({ paths: [], climbs: [] }))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(stepCounts([])).toEqual([]);
  });

  it('has groups for what is named, also where nothing has moved', () => {
    const groups = groupedBy(companies(1, 0, [1, 2]), ({ organisationId }) => organisationId, ['p']);
    expect([...groups].map(([key, { paths, climbs }]) => [key, paths.length, climbs.length])).toEqual([
      ['p', 0, 0],
      ['o', 1, 1],
    ]);
  });

  it('counts companies on every step between the lowest and the highest', () => {
    expect(stepCounts(companies(2, 0, [1, 1], { wantedStep: 3 }).paths)).toEqual([
      { step: 1, start: 2, now: 2, wanted: 0 },
      { step: 2, start: 0, now: 0, wanted: 0 },
      { step: 3, start: 0, now: 0, wanted: 2 },
    ]);
  });
});

describe('an observer', () => {
  it.each<[string, Moves, object]>([
    ['sees sums over five', companies(5, 0, [1, 2]), { companies: 5, companiesClimbed: 5, stepsClimbed: 5 }],
    ['sees none over four', companies(4, 0, [1, 2]), { companies: null, companiesClimbed: null, stepsClimbed: null }],
    ['sees that there is nothing', { paths: [], climbs: [] }, { companies: 0, stepsClimbed: 0, criteriaAsked: 0 }],
    [
      'sees no steps of the one that climbed',
      all(companies(6, 0, [1, 1]), companies(1, 9, [1, 3])),
      { companies: 7, companiesClimbed: null, stepsClimbed: null },
    ],
    [
      'is not told of the one that has not climbed',
      all(companies(6, 0, [1, 2]), companies(1, 9, [1, 1])),
      { companies: 7, companiesClimbed: null, stepsClimbed: 6 },
    ],
    [
      'sees no criteria of four',
      all(companies(6, 0, [1, 1]), companies(4, 9, [1, 1], { criteriaMet: 2, criteriaAsked: 4, criteriaGained: 1 })),
      { companies: 10, criteriaMet: null, criteriaAsked: null, criteriaGained: null },
    ],
    [
      'sees no steps left of one',
      all(companies(6, 0, [1, 1], { wantedStep: 1 }), companies(1, 9, [1, 1], { wantedStep: 3 })),
      { companies: 7, stepsLeft: null },
    ],
  ])('%s', (_, moves, seen) => {
    expect(seenByGroup(WHOLE(moves)).get('')).toMatchObject(seen);
  });

  it('sees no group by which a small one could be found', () => {
    const groups = new Map([
      ['a', companies(8, 0, [1, 2])],
      ['b', companies(3, 20, [1, 2])],
      ['c', companies(9, 40, [1, 2])],
    ]);
    const seen = [...seenByGroup(groups)].map(([key, figures]) => [key, figures.companies, figures.stepsClimbed]);
    expect(seen).toEqual([
      ['a', null, null],
      ['b', null, null],
      ['c', 9, 9],
    ]);
  });

  it('sees the steps that five stand on, and none by which the others could be found', () => {
    const { paths } = all(companies(6, 0, [1, 1]), companies(7, 10, [1, 2]), companies(5, 20, [1, 3]));
    expect(seenSteps(paths)).toEqual([
      { step: 1, start: 18, now: 6, wanted: 0 },
      { step: 2, start: 0, now: 7, wanted: 0 },
      { step: 3, start: 0, now: 5, wanted: 0 },
    ]);
    const more = all({ paths, climbs: [] }, companies(1, 30, [1, 4]));
    expect(seenSteps(more.paths).map(({ now }) => now)).toEqual([6, 7, null, null]);
  });
});
