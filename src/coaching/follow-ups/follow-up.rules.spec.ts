import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { isOpen, isOverdue, suggestedDay, type AfterSession } from './follow-up.rules.js';

const today = day('2026-03-10');
const ended = { completedOn: null, cancelledOn: null };

describe('an overdue follow-up', () => {
  it.each([
    ['is late the day after', { ...ended, dueOn: day('2026-03-09') }, true],
    ['is not late on its day', { ...ended, dueOn: today }, false],
    ['is not late before', { ...ended, dueOn: day('2026-03-11') }, false],
    ['is not late when done', { ...ended, completedOn: today, dueOn: day('2026-03-01') }, false],
    ['is not late when cancelled', { ...ended, cancelledOn: today, dueOn: day('2026-03-01') }, false],
  ])('%s', (_, followUp, late) => {
    expect(isOverdue(followUp, today)).toBe(late);
  });

  it('is open until done or cancelled', () => {
    const answers = [ended, { ...ended, completedOn: today }, { ...ended, cancelledOn: today }].map(isOpen);
    expect(answers).toEqual([true, false, false]);
  });
});

describe('what is suggested after a session', () => {
  const held: AfterSession = { heldOn: today, lastSessionOn: today, afterDays: 30, open: [] };
  it.each<[string, Partial<AfterSession>, string | null]>([
    ['is so many days after it', {}, '2026-04-09'],
    ['counts from the first session too', { lastSessionOn: null }, '2026-04-09'],
    ['is nothing when the project does not ask', { afterDays: null }, null],
    ['is nothing after a session that a later one has followed', { lastSessionOn: day('2026-03-11') }, null],
    [
      'is nothing when somebody promised to come back',
      { open: [{ isSuggested: false, dueOn: day('2026-03-20') }] },
      null,
    ],
    ['is nothing when the promise is for the same day', { open: [{ isSuggested: false, dueOn: today }] }, null],
    [
      'stands beside a promise from before the session',
      { open: [{ isSuggested: false, dueOn: day('2026-03-09') }] },
      '2026-04-09',
    ],
    ['moves an earlier suggestion on', { open: [{ isSuggested: true, dueOn: day('2026-03-20') }] }, '2026-04-09'],
  ])('%s', (_, known, expected) => {
    expect(suggestedDay({ ...held, ...known })).toBe(expected);
  });
});
