import { describe, expect, it } from 'vitest';
import { day, type Day } from '#platform/values/day.js';
import {
  canReopen,
  endWith,
  lastDayWith,
  latelyFrom,
  needsReason,
  outcomesOf,
  stageOf,
  type EnrolmentDays,
} from './enrolment.rules.js';

const on = day('2026-03-02');
const days = (known: Partial<EnrolmentDays>): EnrolmentDays => ({
  agreedOn: null,
  askAgainOn: null,
  firstSessionOn: null,
  closedOn: null,
  ...known,
});

describe('the stage of an enrolment', () => {
  it.each<[string, Partial<EnrolmentDays>, string]>([
    ['is interested when nothing more has happened', {}, 'INTERESTED'],
    ['is to be asked later when the company said so', { askAgainOn: on }, 'ASK_LATER'],
    ['stays interested when it was visited without agreeing', { firstSessionOn: on }, 'INTERESTED'],
    ['is agreed before any session', { agreedOn: on }, 'AGREED'],
    ['is agreed even if it once wanted to wait', { agreedOn: on, askAgainOn: on }, 'AGREED'],
    ['is active once agreed and met', { agreedOn: on, firstSessionOn: on }, 'ACTIVE'],
    ['is closed whatever came before', { agreedOn: on, firstSessionOn: on, closedOn: on }, 'CLOSED'],
    ['is closed for who declined', { askAgainOn: on, closedOn: on }, 'CLOSED'],
  ])('%s', (_, known, stage) => {
    expect(stageOf(days(known))).toBe(stage);
  });
});

describe('how an enrolment can end', () => {
  it.each<[string, Day | null, string[]]>([
    ['who agreed completes or leaves', on, ['COMPLETED', 'LEFT']],
    ['who never agreed declines', null, ['DECLINED']],
  ])('%s', (_, agreedOn, outcomes) => {
    expect(outcomesOf(agreedOn)).toEqual(outcomes);
  });

  it('asks why only when it ends early', () => {
    expect([needsReason('COMPLETED'), needsReason('LEFT'), needsReason('DECLINED')]).toEqual([false, true, true]);
  });
});

describe('taking back a close', () => {
  it.each([
    ['the same day', '2026-03-02', true],
    ['on the thirtieth day', '2026-04-01', true],
    ['not on the thirty-first', '2026-04-02', false],
  ])('%s', (_, today, can) => {
    expect(canReopen(on, day(today))).toBe(can);
  });
});

describe('lately', () => {
  it('reaches ninety days back', () => {
    expect(latelyFrom(day('2026-05-31'))).toBe('2026-03-02');
  });
});

describe('an enrolment whose project ends', () => {
  it.each([
    [
      'has gone all the way where the project ran its time',
      days({ agreedOn: on, firstSessionOn: on }),
      true,
      'COMPLETED',
      false,
    ],
    ['has left where the project ended early', days({ agreedOn: on, firstSessionOn: on }), false, 'LEFT', true],
    ['has left where nobody ever came', days({ agreedOn: on }), true, 'LEFT', true],
    ['never came to agree', days({}), true, 'DECLINED', true],
  ] as const)('%s', (_, known, isAsPlanned, outcome, reason) => {
    expect(endWith(known, isAsPlanned)).toEqual({ outcome, needsReason: reason });
  });

  it('ends on the project’s last day, or when it began if that was later', () => {
    expect(lastDayWith({ openedOn: on, agreedOn: null }, day('2026-05-01'))).toBe('2026-05-01');
    expect(lastDayWith({ openedOn: on, agreedOn: day('2026-06-01') }, day('2026-05-01'))).toBe('2026-06-01');
    expect(lastDayWith({ openedOn: on, agreedOn: null }, day('2026-03-01'))).toBe('2026-03-02');
  });
});
