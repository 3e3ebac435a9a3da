// Which actions an address asks for, how they are grouped, and what is sent when one is done.
import { describe, expect, it } from 'vitest';
import {
  actionsSearchOf,
  addedAgain,
  addFormOf,
  addVariablesOf,
  completeFormOfEntry,
  completePlaces,
  completeVariablesOf,
  filterOf,
  groupedBy,
  inOrder,
  isUnreadable,
  numberOf,
  type ActionLine,
  type ActionsSearch,
} from './actions.rules';

describe('actionsSearchOf', () => {
  it.each<[Record<string, unknown>, ActionsSearch]>([
    [{}, {}],
    [
      { view: 'board', group: 'area', all: true },
      { view: 'board', group: 'area', all: true },
    ],
    [{ view: 'list', state: 'DONE', overdue: 'yes', company: 4 }, {}],
    [
      { overdue: 'true', state: 'OPEN', company: 'c' },
      { overdue: true, state: 'OPEN', company: 'c' },
    ],
  ])('reads %o as %o', (given, read) => expect(actionsSearchOf(given)).toEqual(read));
});

describe('filterOf', () => {
  it.each<[string, ActionsSearch, boolean, object]>([
    ['a coach sees their own open ones', {}, true, { isMine: true, isOpen: true }],
    ['others see all open ones', {}, false, { isOpen: true }],
    ['a board shows every state', { view: 'board' }, true, { isMine: true }],
    ['a company’s are everybody’s', { company: 'c' }, true, { companyId: 'c', isOpen: true }],
    ['overdue ones', { overdue: true, all: true }, true, { isOverdue: true }],
    ['those that are done', { state: 'COMPLETED' }, true, { isMine: true, state: 'COMPLETED' }],
  ])('%s', (_, search, isCoach, filter) => expect(filterOf(search, isCoach)).toEqual(filter));
});

const line = (id: string, dueOn: string, isOverdue = false) => ({ id, dueOn, isOverdue }) as ActionLine;

it('puts the overdue first, then the nearest', () => {
  const lines = [line('later', '2026-12-02'), line('soon', '2026-12-01'), line('late', '2026-11-01', true)];
  expect(inOrder(lines).map(({ id }) => id)).toEqual(['late', 'soon', 'later']);
});

it('groups in the order of names, the nameless last', () => {
  const groups = groupedBy(['', 'Öst', 'Alm', 'Öst'], (name) => name);
  expect(groups.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['Alm', 1],
    ['Öst', 2],
    ['', 1],
  ]);
});

describe('numberOf', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1234.5', 1234.5],
    ['-3', -3],
    ['', undefined],
    ['ungefär 3', undefined],
  ])('reads %o as %o', (written, number) => expect(numberOf(written)).toBe(number));
});

describe('completeVariablesOf', () => {
  const action = { id: 'a', version: 3 };

  it('needs no more than the day', () => {
    expect(completeVariablesOf(action, { result: ' ', effects: [] }, '2026-11-22')).toEqual({
      id: 'a',
      expectedVersion: 3,
      input: { on: '2026-11-22' },
    });
  });

  it('says what it gave, and how surely', () => {
    const effects = [
      { unit: 'SEK', expected: 1000, actual: '1 200', certainty: 'MEASURED' },
      { unit: 'KWH', expected: 50, actual: '', certainty: 'ESTIMATED' },
    ] as const;
    expect(completeVariablesOf(action, { result: 'Tätat', effects }, '2026-11-22').input).toEqual({
      on: '2026-11-22',
      result: 'Tätat',
      effects: [
        { unit: 'SEK', expected: 1000, actual: 1200, certainty: 'MEASURED' },
        { unit: 'KWH', expected: 50 },
      ],
    });
  });
});

it('adds an action with the area left out when none is chosen', () => {
  const form = {
    id: 'n',
    actionPlanId: 'p',
    what: ' Täta ',
    dueOn: '2027-01-01',
    owner: 'COMPANY',
    insatsomradeId: '',
  };
  expect(addVariablesOf({ ...form, owner: 'COMPANY' })).toEqual({
    id: 'n',
    input: { actionPlanId: 'p', what: 'Täta', dueOn: '2027-01-01', owner: 'COMPANY' },
  });
});

describe('an action that is put right', () => {
  it('is the same form again, and what the form does not show stays as it was sent', () => {
    const input = {
      enrolmentId: 'e',
      criterionId: 'k',
      what: 'Täta',
      dueOn: '2027-01-01',
      owner: 'COACH',
      isAgreed: true,
    };
    const entry = { record: 'n', variables: { id: 'n', input } };
    const form = addFormOf(entry);
    expect(form).toMatchObject({ actionPlanId: '', enrolmentId: 'e', what: 'Täta', owner: 'COACH' });
    expect(addedAgain(entry, form)).toEqual({ id: 'n', input });
    expect(addedAgain(entry, { ...form, actionPlanId: 'p', what: 'Täta taket' }).input).toEqual({
      criterionId: 'k',
      isAgreed: true,
      actionPlanId: 'p',
      what: 'Täta taket',
      dueOn: '2027-01-01',
      owner: 'COACH',
    });
  });

  it('was done on its day, with its effects at their places', () => {
    const effects = [
      { unit: 'KWH', expected: 50, actual: 12.34567, certainty: 'MEASURED' },
      { unit: 'SEK', expected: 1000 },
    ];
    const input = { on: '2026-11-20', result: 'Tätat', effects };
    const form = completeFormOfEntry({ variables: { id: 'a', expectedVersion: 3, input } });
    expect(form).toEqual({
      on: '2026-11-20',
      result: 'Tätat',
      effects: [
        { unit: 'KWH', expected: 50, actual: '12,34567', certainty: 'MEASURED' },
        { unit: 'SEK', expected: 1000, actual: '', certainty: 'ESTIMATED' },
      ],
    });
    expect(completePlaces(input)).toEqual({
      on: 'on',
      result: 'result',
      'effects.0': 'effect/KWH',
      'effects.1': 'effect/SEK',
    });
    expect(completeVariablesOf({ id: 'a', version: 4 }, form, '2026-11-20')).toEqual({
      id: 'a',
      expectedVersion: 4,
      input,
    });
  });
});

it.each([
  ['', false],
  ['1 200,5', false],
  ['ungefär 3', true],
])('finds that %o is something else than a number: %o', (actual, is) => {
  expect(isUnreadable({ unit: 'SEK', expected: null, actual, certainty: 'ESTIMATED' })).toBe(is);
});
