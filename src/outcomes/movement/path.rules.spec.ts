// Cases of a company's movement on one staircase, told as the steps it stood on and what assessments found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#platform/values/day.js';
import { climbsOf, pathOf, type Assessed, type Chain, type EnrolmentDays, type Transition } from './path.rules.js';

const on = (days: number): Day => addDays(day('2026-01-01'), days);

/** A transition on a day: the first is a placing. */
function step(days: number, toStep: number | null, more: Partial<Transition> = {}): Transition {
  const id = `t${String(days).padStart(4, '0')}`;
  const place = { enrolmentId: 'here', organisationId: 'o', staircaseVersionId: 'v1' };
  return { id, placeId: id, onDay: on(days), toStep, correctsId: null, isBaseline: false, ...place, ...more };
}
const placed = (days: number, toStep: number, more: Partial<Transition> = {}): Transition =>
  step(days, toStep, { isBaseline: true, ...more });

/** An assessment that found a step, with so many of four criteria of the next one met. */
function assessed(days: number, achievedStep: number, met: number, more: Partial<Assessed> = {}): Assessed {
  const found = { achievedStep, nextStep: achievedStep + 1, met, asked: 4 };
  const said = { staircaseVersionId: 'v1', wantedStep: null, wantedOn: null };
  return { id: `a${days}`, onDay: on(days), ...found, ...said, ...more };
}

function chain(transitions: Transition[], found: Assessed[] = []): Chain {
  return { companyId: 'c', insatsomradeId: 'i', transitions, assessed: found };
}

const here: EnrolmentDays = { id: 'here', openedOn: on(0), closedOn: null };
const closedOn = (days: number): EnrolmentDays => ({ ...here, closedOn: on(days) });

describe('of all time, a company', () => {
  it.each<[string, Transition[], object]>([
    ['that was placed has not moved', [placed(0, 2)], { startStep: 2, nowStep: 2, stepsClimbed: 0 }],
    [
      'goes from its placing to where it stands',
      [placed(0, 1), step(10, 2), step(20, 4)],
      { startStep: 1, startOn: on(0), nowStep: 4, nowOn: on(20), stepsClimbed: 3 },
    ],
    [
      'keeps the steps it climbed when it steps back',
      [placed(0, 2), step(10, 3), step(20, 2)],
      { startStep: 2, nowStep: 2, stepsClimbed: 1 },
    ],
    [
      'is told by the correction, not by what was wrong',
      [placed(0, 1), step(10, 4), step(11, 2, { correctsId: 't0010', onDay: on(10) })],
      { startStep: 1, nowStep: 2, stepsClimbed: 1 },
    ],
    [
      'starts anew on a new version, and keeps the steps it climbed',
      [placed(0, 1), step(10, 3), placed(20, 2, { staircaseVersionId: 'v2' })],
      { staircaseVersionId: 'v2', startStep: 2, nowStep: 2, stepsClimbed: 2 },
    ],
    ['may stand below the first step', [placed(0, 0), step(5, 1)], { startStep: 0, nowStep: 1, stepsClimbed: 1 }],
  ])('%s', (_, transitions, path) => {
    expect(pathOf(chain(transitions), null)).toMatchObject(path);
  });

  it('has no movement where it stands nowhere', () => {
    expect(pathOf(chain([]), null)).toBeNull();
    expect(pathOf(chain([placed(0, 1), step(1, null, { correctsId: 't0000', onDay: on(0) })]), null)).toBeNull();
  });
});

describe('in a project, a company', () => {
  const elsewhere = { enrolmentId: 'elsewhere', organisationId: 'p' };
  it.each<[string, Transition[], EnrolmentDays[], object | null]>([
    [
      'starts where it stood when it came in',
      [placed(-90, 1, elsewhere), step(-30, 2, elsewhere), step(10, 3)],
      [here],
      { startStep: 2, startOn: on(-30), nowStep: 3, stepsClimbed: 1 },
    ],
    ['starts where it was first placed, if that came later', [placed(5, 1)], [here], { startStep: 1, startOn: on(5) }],
    [
      'stands where it stood on its last day there',
      [placed(0, 1), step(10, 2), step(40, 3, elsewhere)],
      [closedOn(30)],
      { nowStep: 2, stepsClimbed: 1 },
    ],
    [
      'stands where it stands today when one of its enrolments is open',
      [placed(0, 1), step(40, 2, { enrolmentId: 'again' })],
      [closedOn(30), { id: 'again', openedOn: on(35), closedOn: null }],
      { startStep: 1, nowStep: 2, stepsClimbed: 1 },
    ],
    [
      'is not credited with what was climbed elsewhere, nor outside its days',
      [placed(0, 1), step(10, 2, elsewhere), step(40, 3)],
      [closedOn(30)],
      { nowStep: 2, stepsClimbed: 0 },
    ],
    ['that was placed only after it left has no movement', [placed(40, 1)], [closedOn(30)], null],
  ])('%s', (_, transitions, enrolments, path) => {
    const told = pathOf(chain(transitions), enrolments);
    if (path === null) expect(told).toBeNull();
    else expect(told).toMatchObject(path);
  });

  it('climbs for the partner that each step is credited to', () => {
    const own = chain([placed(0, 1), step(10, 2), step(20, 4, { organisationId: 'p' }), step(30, 3)]);
    expect([...climbsOf(own, [here])]).toEqual([
      ['o', 1],
      ['p', 2],
    ]);
  });

  it('climbs as many steps for all partners as in sum, in whatever order they are told', () => {
    const steps = fc.array(fc.record({ to: fc.integer({ min: 0, max: 5 }), by: fc.constantFrom('o', 'p', 'q') }));
    fc.assert(
      fc.property(steps, (told) => {
        const moved = told.map(({ to, by }, index) => step(index + 1, to, { organisationId: by }));
        const own = chain([placed(0, 1), ...moved]);
        const byPartner = [...climbsOf(own, [here]).values()].reduce((one, other) => one + other, 0);
        const path = pathOf(own, [here]);
        expect(byPartner).toBe(path?.stepsClimbed);
        expect(path?.stepsClimbed).toBeGreaterThanOrEqual((path?.nowStep ?? 0) - (path?.startStep ?? 0));
        expect(pathOf(chain([...moved.toReversed(), placed(0, 1)]), [here])).toEqual(path);
      }),
    );
  });
});

describe('from assessments', () => {
  const unknown = { nextStep: null, criteriaMet: null, criteriaAsked: null, criteriaGained: null, assessmentId: null };
  const wish = { wantedStep: 4, wantedOn: on(300) };
  it.each<[string, Transition[], Assessed[], object]>([
    [
      'come the wanted step and the criteria',
      [placed(0, 1)],
      [assessed(0, 1, 2, wish)],
      {
        ...wish,
        nextStep: 2,
        criteriaMet: 2,
        criteriaAsked: 4,
        criteriaGained: null,
        assessmentId: 'a0',
      },
    ],
    [
      'comes what was gained since the first inside the step',
      [placed(0, 1)],
      [assessed(0, 1, 1), assessed(9, 1, 3)],
      {
        criteriaMet: 3,
        criteriaGained: 2,
        assessmentId: 'a9',
      },
    ],
    ['comes what was lost', [placed(0, 1)], [assessed(0, 1, 3), assessed(9, 1, 2)], { criteriaGained: -1 }],
    [
      'nothing is gained by the first that finds it on a new step',
      [placed(0, 1), step(9, 2)],
      [assessed(0, 1, 3), assessed(9, 2, 1)],
      { criteriaMet: 1, criteriaGained: null },
    ],
    [
      'no criteria are told once it has moved on',
      [placed(0, 1), step(9, 2)],
      [assessed(0, 1, 3, wish)],
      {
        ...wish,
        ...unknown,
      },
    ],
    ['no criteria are told at the top', [placed(0, 5)], [assessed(0, 5, 0, { nextStep: null, asked: 0 })], unknown],
    [
      'nothing is told by those of another version',
      [placed(0, 1, { staircaseVersionId: 'v2' })],
      [assessed(0, 1, 3, wish)],
      { wantedStep: null, ...unknown },
    ],
    ['a wish stands until another is told', [placed(0, 1)], [assessed(0, 1, 3, wish), assessed(9, 1, 3)], wish],
  ])('%s', (_, transitions, found, path) => {
    expect(pathOf(chain(transitions, found), null)).toMatchObject(path);
  });

  it('those after the last day in a project are left out', () => {
    const found = [assessed(0, 1, 1), assessed(40, 1, 3, wish)];
    expect(pathOf(chain([placed(0, 1)], found), [closedOn(30)])).toMatchObject({ criteriaMet: 1, wantedStep: null });
  });
});
