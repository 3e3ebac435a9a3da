// Which flights are drawn, in which order, and how far each step is filled.
import { describe, expect, it } from 'vitest';
import { blocksOf, flightsOf, shadeOf, type CompanyStairs } from './stairs.rules';

const text = (sv: string) => ({ sv, en: sv });
const steps = [1, 2, 3, 4, 5].map((number) => ({ id: `s${number}`, number, name: text(`Steg ${number}`) }));

type Standing = CompanyStairs['progress'][number];

const standing = (letter: string | null, position: number, change: Partial<Standing> = {}): Standing => ({
  id: `p${position}`,
  step: null,
  stepName: null,
  sinceOn: null,
  staircaseVersion: null,
  missingForNextStep: [],
  insatsomrade: {
    id: `a${position}`,
    letter,
    position,
    name: text(`Område ${position}`),
    staircase: { id: 't', current: { id: 'v', steps } },
  },
  ...change,
});

const movement = { startStep: 1, startOn: '2026-01-01', nowStep: 2, nextStep: 3, criteriaMet: 3, criteriaAsked: 5 };

describe('flightsOf', () => {
  it('draws every area in its place, also where the company has not been placed', () => {
    const flights = flightsOf({ progress: [standing('D', 4), standing(null, 1)], movement: [] });
    expect(flights.map(({ letter, now, steps: of }) => [letter, now, of.length])).toEqual([
      ['X', null, 5],
      ['D', null, 5],
    ]);
  });

  it('shows start, now, the step that is worked on and what is missing for it', () => {
    const missing = [{ id: 'c', statement: text('Mätetal finns') }];
    const [flight] = flightsOf({
      progress: [standing('R', 1, { step: 2, missingForNextStep: missing })],
      movement: [{ ...movement, wantedStep: 4, wantedOn: '2027-01-01', insatsomrade: { id: 'a1' } }],
    });
    expect(flight).toMatchObject({ now: 2, start: 1, wanted: 4, next: { step: 3, part: 0.6 } });
    expect(flight?.missing).toEqual([text('Mätetal finns')]);
  });

  it.each([
    ['no criteria were asked', { ...movement, criteriaAsked: null }, 2],
    ['the step is already reached', { ...movement, nextStep: 2 }, 2],
    ['the company has not been placed', movement, null],
  ])('has no step under way when %s', (_, moved, step) => {
    const all = { ...moved, wantedStep: null, wantedOn: null, insatsomrade: { id: 'a1' } };
    const [flight] = flightsOf({ progress: [standing('R', 1, { step })], movement: [all] });
    expect(flight?.next).toBeUndefined();
  });
});

describe('blocksOf', () => {
  it('fills what is reached, and a part of the next', () => {
    const blocks = blocksOf({ steps, now: 2, next: { step: 3, part: 0.6 } });
    expect(blocks.map(({ filled }) => filled)).toEqual([1, 1, 0.6, 0, 0]);
    expect(blocks.map(({ height }) => height)).toEqual([30, 60, 90, 120, 150]);
    expect(blocks.every(({ y, height }) => y + height === 150)).toBe(true);
  });

  it('fills nothing before the first step', () => {
    expect(blocksOf({ steps, now: 0, next: undefined }).every(({ filled }) => filled === 0)).toBe(true);
    expect(blocksOf({ steps: [], now: null, next: undefined })).toEqual([]);
  });
});

describe('shadeOf', () => {
  it.each([
    [0, 1],
    [1, 1],
    [5, 5],
    [7, 5],
  ])('shades step %i as %i', (number, shade) => expect(shadeOf(number)).toBe(shade));
});
