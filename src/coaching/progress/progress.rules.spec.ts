// Cases for adding up transitions, and a property: whatever is recorded, the replay follows the last that counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '#platform/values/day.js';
import {
  climbed,
  inForce,
  inOrder,
  isWithinEnrolment,
  judgeClimb,
  latestDay,
  replay,
  stepBefore,
  type Movement,
  movementFound,
} from './progress.rules.js';

const FIRST = day('2026-01-01');

/** A movement by its number: `move(1, 'PLACED', 2)` has id m1 and stands on the first of January. */
type Kind = 'PLACED' | 'CLIMBED' | 'STEPPED_BACK' | 'CORRECTED';

function move(number: number, kind: Kind, toStep: number | null, more: Partial<Movement> = {}): Movement {
  const id = `m${number}`;
  const isBaseline = kind === 'PLACED';
  return { id, toStep, onDay: FIRST, placeId: id, correctsId: null, isBaseline, staircaseVersionId: 'v1', ...more };
}

describe('the replay of transitions', () => {
  it('stands nowhere before the first', () => {
    expect(replay([])).toEqual({
      step: null,
      fromStep: null,
      sinceOn: null,
      lastTransitionId: null,
      staircaseVersionId: null,
    });
  });

  it('says where, since when and from where', () => {
    const movements = [move(1, 'PLACED', 1), move(2, 'CLIMBED', 2, { onDay: day('2026-03-01') })];
    expect(replay(movements)).toMatchObject({ step: 2, fromStep: 1, sinceOn: '2026-03-01', lastTransitionId: 'm2' });
  });

  it('orders by day, whatever the order of arrival', () => {
    const movements = [move(2, 'CLIMBED', 2, { onDay: day('2026-03-01') }), move(1, 'PLACED', 1)];
    expect(inOrder(movements).map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(replay(movements).step).toBe(2);
  });

  it('lets a correction stand in the place of what it corrects, also within the day', () => {
    const movements = [
      move(1, 'PLACED', 1),
      move(2, 'CLIMBED', 2),
      move(3, 'CORRECTED', 3, { correctsId: 'm1', placeId: 'm1', isBaseline: true }),
    ];
    expect(inForce(movements).map(({ id }) => id)).toEqual(['m3', 'm2']);
    expect(replay(movements)).toMatchObject({ step: 2, fromStep: 3, lastTransitionId: 'm2' });
  });

  it('goes back to the step before when the latest never happened', () => {
    const movements = [
      move(1, 'PLACED', 1),
      move(2, 'CLIMBED', 2, { onDay: day('2026-02-01') }),
      move(3, 'CORRECTED', null, { correctsId: 'm2', placeId: 'm2', onDay: day('2026-02-01') }),
    ];
    expect(replay(movements)).toMatchObject({ step: 1, fromStep: null, sinceOn: '2026-01-01', lastTransitionId: 'm1' });
    expect(latestDay(movements)).toBe('2026-01-01');
  });

  it('lets a correction be corrected in its turn', () => {
    const movements = [
      move(1, 'PLACED', 1),
      move(2, 'CORRECTED', 4, { correctsId: 'm1', placeId: 'm1', isBaseline: true }),
      move(3, 'CORRECTED', 2, { correctsId: 'm2', placeId: 'm1', isBaseline: true }),
    ];
    expect(replay(movements).step).toBe(2);
    expect(climbed(movements)).toBe(0);
  });

  it('says which step a movement started from', () => {
    const movements = [
      move(1, 'PLACED', 2),
      move(2, 'CLIMBED', 3),
      move(3, 'CORRECTED', 1, { correctsId: 'm1', placeId: 'm1' }),
    ];
    expect(['m1', 'm2', 'm3'].map((id) => stepBefore(movements, id))).toEqual([null, 1, null]);
  });

  it('knows no latest day before the first transition', () => {
    expect(latestDay([])).toBeNull();
  });

  it('follows the last that counts, whatever was recorded', () => {
    const stories = fc.array(
      fc.record({ days: fc.nat(40), to: fc.integer({ min: 1, max: 5 }), corrects: fc.option(fc.nat(20)) }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(stories, (story) => {
        const movements = toldAs(story);
        const counting = inForce(movements);
        const last = counting.at(-1);
        expect(replay(movements)).toEqual({
          step: last?.toStep ?? null,
          fromStep: counting.at(-2)?.toStep ?? null,
          sinceOn: last?.onDay ?? null,
          lastTransitionId: last?.id ?? null,
          staircaseVersionId: last?.staircaseVersionId ?? null,
        });
        expect(replay(movements.toReversed())).toEqual(replay(movements));
        expect(climbed(movements)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

interface Told {
  days: number;
  to: number;
  corrects: number | null;
}

/** Any story: each transition on some day to some step, or a correction of an earlier one that nobody corrected yet. */
function toldAs(story: readonly Told[]): Movement[] {
  return story.reduce<Movement[]>((told, { days, to, corrects }, index) => {
    const open = told.filter(({ id }) => !told.some(({ correctsId }) => correctsId === id));
    const wrong = corrects === null ? undefined : open[corrects % Math.max(1, open.length)];
    const number = 100 + index;
    const onDay = addDays(FIRST, days);
    if (!wrong) return [...told, move(number, told.length ? 'CLIMBED' : 'PLACED', to, { onDay })];
    const { placeId, isBaseline } = wrong;
    const toStep = to === 5 ? null : to;
    return [...told, move(number, 'CORRECTED', toStep, { onDay, correctsId: wrong.id, placeId, isBaseline })];
  }, []);
}

describe('steps climbed', () => {
  it.each<[string, Movement[], number]>([
    ['nothing at a placing, however high', [move(1, 'PLACED', 4)], 0],
    ['one for one step', [move(1, 'PLACED', 1), move(2, 'CLIMBED', 2)], 1],
    ['two for a step skipped', [move(1, 'PLACED', 1), move(2, 'CLIMBED', 3)], 2],
    ['nothing less for a step back', [move(1, 'PLACED', 1), move(2, 'CLIMBED', 2), move(3, 'STEPPED_BACK', 1)], 1],
    [
      'nothing for a placing on a new version',
      [move(1, 'PLACED', 1), move(2, 'PLACED', 3, { staircaseVersionId: 'v2' })],
      0,
    ],
    [
      'only what is left when the starting point is corrected upwards',
      [
        move(1, 'PLACED', 1),
        move(2, 'CLIMBED', 3),
        move(3, 'CORRECTED', 2, { correctsId: 'm1', placeId: 'm1', isBaseline: true }),
      ],
      1,
    ],
    [
      'nothing for a climb that never happened',
      [move(1, 'PLACED', 1), move(2, 'CLIMBED', 2), move(3, 'CORRECTED', null, { correctsId: 'm2', placeId: 'm2' })],
      0,
    ],
    ['nothing for a movement without a starting point', [move(1, 'CLIMBED', 3)], 0],
  ])('are %s', (_, movements, sum) => {
    expect(climbed(movements)).toBe(sum);
  });

  it('are counted only where they count, from the step that stood before', () => {
    const movements = [move(1, 'PLACED', 1), move(2, 'CLIMBED', 2), move(3, 'CLIMBED', 4)];
    expect(climbed(movements, ({ id }) => id === 'm3')).toBe(2);
  });
});

describe('a climb', () => {
  it.each([
    [1, 2, null, null],
    [1, 3, null, 'STEP_SKIPPED_WITHOUT_REASON'],
    [1, 3, 'Allt fanns redan', null],
    [3, 3, 'Samma', 'STEP_NOT_HIGHER'],
    [3, 2, null, 'STEP_NOT_HIGHER'],
  ])('from %i to %i because %s is judged %s', (from, to, reason, problem) => {
    expect(judgeClimb(from, to, reason)).toBe(problem);
  });
});

describe('a movement counts for its project', () => {
  it.each([
    ['2026-01-31', '2026-02-01', null, false],
    ['2026-02-01', '2026-02-01', null, true],
    ['2026-03-01', '2026-02-01', '2026-03-01', true],
    ['2026-03-02', '2026-02-01', '2026-03-01', false],
  ])('on %s in an enrolment from %s to %s: %s', (on, opened, closed, counts) => {
    expect(isWithinEnrolment(day(on), day(opened), closed ? day(closed) : null)).toBe(counts);
  });
});

describe('where an assessment finds a company', () => {
  it.each<[string, number | null, string | null, number, string | null]>([
    ['it is placed the first time', null, null, 2, 'PLACED'],
    ['it is placed below the first step as well', null, null, 0, 'PLACED'],
    ['it is placed anew on another version', 3, 'former', 3, 'PLACED'],
    ['it has climbed', 1, 'version', 3, 'CLIMBED'],
    ['it has climbed the first step', 0, 'version', 1, 'CLIMBED'],
    ['it has stepped back', 3, 'version', 2, 'STEPPED_BACK'],
    ['it stands where it stood', 3, 'version', 3, null],
    ['it still stands below the first step', 0, 'version', 0, null],
  ])('%s', (_, step, staircaseVersionId, found, movement) => {
    expect(movementFound({ step, staircaseVersionId }, 'version', found)).toBe(movement);
  });
});
