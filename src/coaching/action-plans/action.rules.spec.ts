// Where actions stand, which follow-ups come out of a plan, and what becomes of their effects.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#platform/values/day.js';
import {
  actionStateOf,
  fateOf,
  followUpsOf,
  isOverdue,
  TOGETHER_DAYS,
  unitTwice,
  withEffects,
  wordsFor,
  type Effect,
} from './action.rules.js';

const first = day('2026-03-02');
const nothingYet = { agreedOn: null, completedOn: null, droppedOn: null };
const open = { ...nothingYet, agreedOn: first };
const completed = { ...open, completedOn: first };
const dropped = { ...open, droppedOn: first };

describe('where an action stands', () => {
  it.each([
    ['PROPOSED', nothingYet],
    ['OPEN', open],
    ['COMPLETED', completed],
    ['DROPPED', dropped],
    ['DROPPED', { ...nothingYet, droppedOn: first }],
  ])('is %s', (state, dates) => {
    expect(actionStateOf(dates)).toBe(state);
  });

  it.each<[string, boolean, Parameters<typeof isOverdue>[0], Day]>([
    ['open on its day', false, { ...open, dueOn: first }, first],
    ['open the day after', true, { ...open, dueOn: first }, addDays(first, 1)],
    ['only proposed', false, { ...nothingYet, dueOn: first }, addDays(first, 1)],
    ['completed', false, { ...completed, dueOn: first }, addDays(first, 1)],
    ['dropped', false, { ...dropped, dueOn: first }, addDays(first, 1)],
  ])('is overdue when it is %s: %s', (_, expected, action, today) => {
    expect(isOverdue(action, today)).toBe(expected);
  });
});

describe('the follow-ups of a plan', () => {
  const due = (id: string, days: number): { id: string; dueOn: Day } => ({ id, dueOn: addDays(first, days) });
  const shape = (actions: { id: string; dueOn: Day }[]): [Day, string][] =>
    followUpsOf(actions).map(({ dueOn, actions: together }) => [dueOn, together.map(({ id }) => id).join('')]);

  it.each<[string, [string, number][], [number, string][]]>([
    ['none for none', [], []],
    ['one for one, on its day', [['a', 3]], [[3, 'a']]],
    [
      'one for those of a week, on the last day',
      [
        ['a', 0],
        ['b', 6],
      ],
      [[6, 'ab']],
    ],
    [
      'another for what is due a week after the first',
      [
        ['a', 0],
        ['b', 7],
      ],
      [
        [0, 'a'],
        [7, 'b'],
      ],
    ],
    [
      'a week counted from the first, not from the one before',
      [
        ['a', 0],
        ['b', 5],
        ['c', 8],
      ],
      [
        [5, 'ab'],
        [8, 'c'],
      ],
    ],
    [
      'in the order of the days',
      [
        ['a', 20],
        ['b', 1],
      ],
      [
        [1, 'b'],
        [20, 'a'],
      ],
    ],
  ])('%s', (_, given, expected) => {
    const actions = given.map(([id, days]) => due(id, days));
    expect(shape(actions)).toEqual(expected.map(([days, ids]) => [addDays(first, days), ids]));
  });

  it('come back for each action once, on its day or within a week after', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (given) => {
        const actions = given.map((offset, index) => due(String(index).padStart(2, '0'), offset));
        const all = followUpsOf(actions);
        expect(all.flatMap(({ actions: together }) => together).toSorted(byId)).toEqual(actions);
        for (const { dueOn, actions: together } of all) {
          for (const action of together) {
            expect(action.dueOn <= dueOn && dueOn < addDays(action.dueOn, TOGETHER_DAYS)).toBe(true);
          }
        }
        expect(followUpsOf(actions.toReversed())).toEqual(all);
      }),
    );
  });
});

describe('what becomes of a follow-up', () => {
  type Seen = Parameters<typeof fateOf>[0][number];
  const on = (dates: Omit<Seen, 'id' | 'dueOn'>, days: number): Seen => ({
    ...dates,
    id: 'x',
    dueOn: addDays(first, days),
  });

  it.each<[string, Parameters<typeof fateOf>[0], ReturnType<typeof fateOf>]>([
    [
      'goes on for what is open, to its last day',
      [on(open, 3), on(open, 5), on(completed, 9)],
      { goesOn: addDays(first, 5) },
    ],
    ['is done when all are completed', [on(completed, 1), on(completed, 2)], 'DONE'],
    ['is partly done when some were dropped', [on(completed, 1), on(dropped, 2)], 'PARTLY_DONE'],
    ['is not needed when all were dropped', [on(dropped, 1)], 'CANCELLED'],
    ['is not needed for nothing', [], 'CANCELLED'],
  ])('%s', (_, actions, fate) => {
    expect(fateOf(actions)).toEqual(fate);
  });
});

describe('effects', () => {
  const kwh: Effect = { unit: 'KWH', expected: 1200, actual: null, certainty: null };

  it.each<[string, Effect[], Parameters<typeof withEffects>[1], Effect[]]>([
    ['are told for the first time', [], [{ unit: 'KWH', expected: 1200 }], [kwh]],
    [
      'keep what was expected when the outcome is told',
      [kwh],
      [{ unit: 'KWH', actual: 900, certainty: 'MEASURED' }],
      [{ ...kwh, actual: 900, certainty: 'MEASURED' }],
    ],
    [
      'are estimated when nobody says',
      [kwh],
      [{ unit: 'KWH', actual: 0 }],
      [{ ...kwh, actual: 0, certainty: 'ESTIMATED' }],
    ],
    ['are known in no way while nothing is known', [], [{ unit: 'KWH', expected: 1200, certainty: 'MEASURED' }], [kwh]],
    [
      'lose how they are known with the outcome',
      [{ ...kwh, actual: 9, certainty: 'MEASURED' }],
      [{ unit: 'KWH', actual: null }],
      [kwh],
    ],
    ['go when nothing is known of them', [kwh], [{ unit: 'KWH', expected: null }], []],
    ['leave the other units', [kwh], [{ unit: 'SEK', expected: 5 }], [kwh, { ...kwh, unit: 'SEK', expected: 5 }]],
  ])('%s', (_, known, told, expected) => {
    expect(withEffects(known, told)).toEqual(expected);
  });

  it('say which unit stands twice', () => {
    expect(unitTwice([{ unit: 'KWH' }, { unit: 'SEK' }, { unit: 'KWH' }])).toBe(2);
    expect(unitTwice([{ unit: 'KWH' }, { unit: 'SEK' }])).toBe(-1);
  });
});

describe('the words of a follow-up', () => {
  it('are those of its actions, cut where they would be too long', () => {
    expect(wordsFor([{ what: 'Mät.' }, { what: 'Byt.' }])).toBe('Mät.; Byt.');
    expect(wordsFor([{ what: 'a'.repeat(2000) }])).toHaveLength(2000);
    expect(wordsFor([{ what: 'a'.repeat(2000) }, { what: 'b' }])).toBe(`${'a'.repeat(1999)}…`);
  });
});

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
