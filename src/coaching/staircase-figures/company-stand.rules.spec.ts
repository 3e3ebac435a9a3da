import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { areaStands, grundStand, standingsOn, type StandRows } from './company-stand.rules.js';

const text = (sv: string): { sv: string; en: string } => ({ sv, en: `${sv} (en)` });
const area = (id: string, retiredOn: string | null = null): StandRows['areas'][number] => ({
  id,
  letter: id,
  name: text(id),
  retiredOn: retiredOn === null ? null : day(retiredOn),
});

const rows: StandRows = {
  areas: [area('R'), area('C'), area('E')],
  offered: new Set(['R', 'C']),
  steps: new Map([
    ['r1', 5],
    ['r2', 4],
  ]),
  current: new Map([['R', 'r2']]),
  standings: [],
  transitions: [],
  assessed: [],
};

const placed = { insatsomradeId: 'R', staircaseVersionId: 'r1', step: 3, stepName: text('Mätt') };
const moved = (
  id: string,
  toStep: number,
  onDay: string,
  staircaseVersionId = 'r1',
): StandRows['transitions'][number] => ({
  id,
  insatsomradeId: 'R',
  toStep,
  onDay: day(onDay),
  placeId: id,
  correctsId: null,
  isBaseline: false,
  staircaseVersionId,
});

describe('where a company stands', () => {
  it('is told of the areas of its projects, placed there or not', () => {
    expect(areaStands(rows).map(({ letter, now, steps }) => [letter, now, steps])).toEqual([
      ['R', null, 4],
      ['C', null, 5],
    ]);
  });

  it('is told of an area outside its projects, or retired, once it stands there', () => {
    const standing = { ...placed, insatsomradeId: 'E', staircaseVersionId: null };
    const told = areaStands({ ...rows, areas: [area('R'), area('E', '2026-01-01')], standings: [standing] });
    expect(told.map(({ letter, now }) => [letter, now])).toEqual([
      ['R', null],
      ['E', 3],
    ]);
  });

  it('is told of all areas in use where it is in no project', () => {
    const told = areaStands({ ...rows, offered: new Set(), areas: [...rows.areas, area('X', '2026-01-01')] });
    expect(told.map(({ letter }) => letter)).toEqual(['R', 'C', 'E']);
  });

  it('began where counting began on the version that it stands on', () => {
    const transitions = [moved('1', 4, '2025-01-01', 'r0'), moved('2', 2, '2025-02-01'), moved('3', 3, '2025-03-01')];
    expect(areaStands({ ...rows, standings: [placed], transitions })[0]).toMatchObject({ now: 3, start: 2, steps: 5 });
  });

  it('did not begin where that was put right', () => {
    const wrong = moved('2', 2, '2025-02-01');
    const right = { ...moved('4', 1, '2025-02-01'), correctsId: '2' };
    const transitions = [wrong, right, moved('3', 3, '2025-03-01')];
    expect(areaStands({ ...rows, standings: [placed], transitions })[0]?.start).toBe(1);
  });

  const assessed = {
    insatsomradeId: 'R',
    staircaseVersionId: 'r1',
    wantedStep: 4,
    wantedOn: day('2027-06-30'),
    achievedStep: 3,
    nextStep: 4,
    metIds: ['a'],
    unmetIds: ['b', 'c'],
  };

  it.each([
    ['is partly on the next step as the assessment found it', {}, { met: 1, of: 3 }],
    ['is on no part of a step that it was not asked about', { nextStep: 5 }, null],
    ['is on no part of a step without criteria', { metIds: [], unmetIds: null }, null],
  ])('%s', (_, values, next) => {
    const told = areaStands({ ...rows, standings: [placed], assessed: [{ ...assessed, ...values }] });
    expect(told[0]).toMatchObject({ next, wanted: 4, wantedOn: '2027-06-30' });
  });

  it('takes no wish from an assessment of another version', () => {
    const other = { ...assessed, staircaseVersionId: 'r0' };
    const told = areaStands({ ...rows, standings: [placed], assessed: [other] });
    expect(told[0]).toMatchObject({ next: null, wanted: null });
  });
});

describe('where companies stood on a day', () => {
  it('follows from the transitions until then, company by company and area by area', () => {
    const of = (companyId: string) => (one: StandRows['transitions'][number]) => ({ ...one, companyId });
    const all = [
      ...[moved('1', 2, '2025-02-01'), moved('2', 3, '2025-03-01')].map(of('a')),
      ...[moved('3', 1, '2025-02-01')].map(of('b')),
    ];
    const names = [{ staircaseVersionId: 'r1', number: 3, name: text('Mätt') }];
    expect(standingsOn(all, names)).toEqual([
      { companyId: 'a', insatsomradeId: 'R', staircaseVersionId: 'r1', step: 3, stepName: text('Mätt') },
      { companyId: 'b', insatsomradeId: 'R', staircaseVersionId: 'r1', step: 1, stepName: null },
    ]);
    expect(standingsOn(all.slice(0, 1), names)[0]?.step).toBe(2);
  });
});

describe('the grund', () => {
  const themes = [
    { grundId: 'g', name: text('Vision') },
    { grundId: 'g', name: text('Kultur') },
    { grundId: 'h', name: text('En annan grund') },
  ];
  const review = { onDay: day('2026-03-12'), levels: [{ name: text('Vision'), level: 2 }] };

  it('has the themes of one grund until it is reviewed', () => {
    expect(grundStand(undefined, themes, true)).toEqual({
      reviewedOn: null,
      themes: [
        { name: text('Vision'), level: null },
        { name: text('Kultur'), level: null },
      ],
    });
  });

  it('has levels where the project draws them', () => {
    expect(grundStand(review, themes, true)?.themes).toEqual([{ name: text('Vision'), level: 2 }]);
    expect(grundStand(review, themes, false)).toEqual({
      reviewedOn: '2026-03-12',
      themes: [{ name: text('Vision'), level: null }],
    });
  });

  it('is not drawn where the workspace has none', () => {
    expect(grundStand(undefined, [], true)).toBeNull();
  });
});
