// Cases for what the steps of ending a project make of what is written.
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  currentOf,
  decisionInput,
  decisionOf,
  stepInput,
  takenOf,
  withReason,
  type Deed,
  type Ending,
} from './ending.rules';

const ending = (change: Partial<Ending>): Ending => ({
  id: 'a',
  version: 1,
  decidedOn: null,
  lastActivityOn: null,
  isPublic: false,
  closedAt: null,
  endedOn: null,
  isEarly: null,
  reopenedAt: null,
  reopenReason: null,
  viewerCan: [],
  decidedBy: null,
  reasons: [],
  whys: [],
  steps: [],
  figures: [],
  letters: [],
  ...change,
});

describe('the ending that counts', () => {
  const prepared = ending({ id: 'prepared' });
  const closed = ending({ id: 'closed', closedAt: '2026-11-01T10:00:00Z' });
  const taken = ending({ id: 'taken', closedAt: '2026-10-01T10:00:00Z', reopenedAt: '2026-10-02T10:00:00Z' });
  it.each([
    ['is the one prepared, while the project runs', { endings: [taken, prepared], endedOn: null }, 'prepared'],
    ['is the one that ended it', { endings: [taken, closed], endedOn: '2026-11-01' }, 'closed'],
    ['is none after it was taken back', { endings: [taken], endedOn: null }, undefined],
  ])('%s', (_, project, id) => expect(currentOf(project)?.id).toBe(id));
});

it('sends what was emptied as nothing, and a reason without text alone', () => {
  const fields = { ...decisionOf(undefined, 'new'), reasons: [{ reason: 'SLOW_PAYOUTS' as const, text: ' ' }] };
  expect(decisionInput(fields)).toEqual({
    decidedOn: null,
    decidedBy: null,
    lastActivityOn: null,
    isPublic: false,
    reasons: [{ reason: 'SLOW_PAYOUTS' }],
  });
});

it('ticks a reason once and lets go of it', () => {
  const one = withReason([], 'SLOW_PAYOUTS', true);
  expect(withReason(one, 'SLOW_PAYOUTS', true)).toBe(one);
  expect(withReason(one, 'SLOW_PAYOUTS', false)).toEqual([]);
});

const said = (deed: Deed) => ({ deed, on: '2026-12-01', toProjectId: 'p' });

it.each([
  ['END' as const, undefined, { type: 'ACTION', deed: 'END' }],
  ['MOVE' as const, 'x', { type: 'ACTION', deed: 'MOVE', id: 'x', on: '2026-12-01' }],
  ['HAND_OVER' as const, 'x', { type: 'ACTION', deed: 'HAND_OVER', id: 'x', toProjectId: 'p' }],
])('answers %s for %s', (deed, id, expected) => {
  expect(answerOf('ACTION', id, said(deed))).toEqual({ answers: [expected] });
});

it('sends who takes a step and until when, and what was emptied as nothing', () => {
  const steps = [
    {
      step: 'FIGURES' as const,
      dueOn: '2026-12-01',
      savedOn: null,
      savedBy: null,
      responsible: { id: 'm', name: 'Bo' },
    },
  ];
  const taken = takenOf(ending({ steps }), 'FIGURES');
  expect(taken).toEqual({ responsibleId: 'm', dueOn: '2026-12-01' });
  expect(stepInput('FIGURES', { ...taken, responsibleId: '' })).toEqual({
    steps: [{ step: 'FIGURES', responsibleId: null, dueOn: '2026-12-01' }],
  });
  expect(takenOf(ending({}), 'FIGURES')).toEqual({ responsibleId: '', dueOn: '' });
});
