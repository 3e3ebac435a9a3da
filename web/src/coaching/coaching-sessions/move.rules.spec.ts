// What is sent when a planned visit is moved, and when it is while that waits, has arrived or was refused.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../outbox/entry.rules';
import { asMoved, firstMove, mayMove, moveOf } from './move.rules';

const visit = { id: 'v', version: 3, startsAt: '2026-11-25T08:00:00.000Z', plannedMinutes: 90 };

const entry = (input: object, more: Partial<Entry> = {}): Entry =>
  ({ kind: 'coachingSessionAmend', record: 'v', state: 'waiting', variables: { id: 'v', input }, ...more }) as Entry;

const LATER = '2026-11-27T12:30:00.000Z';

describe('asMoved', () => {
  it.each<[string, Entry[], string, number]>([
    ['stands without a move', [], visit.startsAt, 90],
    ['is moved by what waits', [entry({ plannedFor: LATER })], LATER, 90],
    ['is as the last move says', [entry({ plannedFor: LATER }), entry({ plannedMinutes: 60 })], LATER, 60],
    [
      'is moved by what has arrived and was not asked for since',
      [entry({ plannedFor: LATER }, { state: 'saved', proof: { id: 'v', version: 4, at: LATER } })],
      LATER,
      90,
    ],
    [
      'is as the server says once that has been asked',
      [entry({ plannedFor: LATER }, { state: 'saved', proof: { id: 'v', version: 3, at: LATER } })],
      visit.startsAt,
      90,
    ],
    ['is not moved by what was refused', [entry({ plannedFor: LATER }, { state: 'help' })], visit.startsAt, 90],
    ['is not moved with another', [entry({ plannedFor: LATER }, { record: 'w' })], visit.startsAt, 90],
    ['is not moved by other changes', [entry({ evidence: 'Mätte' })], visit.startsAt, 90],
  ])('%s', (_, entries, startsAt, plannedMinutes) => {
    expect(asMoved(visit, entries)).toEqual({ ...visit, startsAt, plannedMinutes });
  });
});

describe('a move', () => {
  it('says only what is otherwise, by the clock on the wall', () => {
    const form = firstMove(visit, [], undefined);
    expect(form).toMatchObject({ day: '2026-11-25', time: '09:00', minutes: 90 });
    expect(moveOf(form)).toEqual({});
    expect(moveOf({ ...form, day: '2026-11-27', time: '13:30' })).toEqual({ plannedFor: LATER });
    expect(moveOf({ ...form, minutes: 60 })).toEqual({ plannedMinutes: 60 });
  });

  it('that was refused is shown upon what stands', () => {
    const refused = entry({ plannedFor: LATER }, { state: 'help' });
    const form = firstMove(visit, [refused], refused);
    expect(form).toMatchObject({ day: '2026-11-27', time: '13:30', base: { values: { plannedFor: visit.startsAt } } });
    expect(moveOf(form)).toEqual({ plannedFor: LATER });
  });
});

it.each([
  ['PLANNED', ['coachingSession:amend'], true],
  ['PLANNED', [], false],
  ['LOGGED', ['coachingSession:amend'], false],
] as const)('one that is %s with %o may be moved: %s', (state, viewerCan, may) =>
  expect(mayMove({ state, viewerCan })).toBe(may),
);
