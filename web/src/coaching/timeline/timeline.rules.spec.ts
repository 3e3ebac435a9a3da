// In which order a company's history is told, and what is left out of it.
import { describe, expect, it } from 'vitest';
import { happeningsOf, partedAt, timelineSearchOf, type TimelineData } from './timeline.rules';

const data = {
  id: 'c',
  coachingSessions: {
    totalCount: 3,
    nodes: [
      { id: 'planned', state: 'PLANNED', startsAt: '2026-12-02T08:00:00.000Z' },
      { id: 'called-off', state: 'CANCELLED', startsAt: '2026-11-02T08:00:00.000Z' },
      { id: 'held', state: 'LOGGED', startsAt: '2026-11-01T08:00:00.000Z' },
    ],
  },
  assessments: {
    nodes: [
      { id: 'signed', state: 'SIGNED_OFF', onDay: '2026-10-01', signedOffOn: '2026-11-10' },
      { id: 'thrown', state: 'DISCARDED', onDay: '2026-10-01' },
    ],
  },
  actions: {
    nodes: [
      { id: 'open', state: 'OPEN', dueOn: '2026-11-30', completedOn: null },
      { id: 'done', state: 'COMPLETED', dueOn: '2026-11-30', completedOn: '2026-11-05' },
      { id: 'struck', state: 'DROPPED', dueOn: '2026-11-30' },
    ],
  },
  followUps: { nodes: [{ id: 'call', dueOn: '2026-11-20', completedOn: null, cancelledOn: null }] },
} as unknown as TimelineData;

describe('happeningsOf', () => {
  it('tells everything that stands, the latest first', () => {
    expect(happeningsOf(data).map(({ id }) => id)).toEqual(['planned', 'open', 'call', 'signed', 'done', 'held']);
  });
});

describe('partedAt', () => {
  it('parts what is to come from what has been', () => {
    const { coming, past } = partedAt('2026-11-22', happeningsOf(data), undefined);
    expect(coming.map(({ id }) => id)).toEqual(['open', 'planned']);
    expect(past.map(({ id }) => id)).toEqual(['call', 'signed', 'done', 'held']);
  });

  it('shows one kind alone', () => {
    const { coming, past } = partedAt('2026-11-22', happeningsOf(data), 'visit');
    expect([...coming, ...past].map(({ id }) => id)).toEqual(['planned', 'held']);
  });
});

describe('timelineSearchOf', () => {
  it.each([
    [{ show: 'visit' }, { show: 'visit' }],
    [{ show: 'everything' }, {}],
    [{}, {}],
  ])('reads %o as %o', (given, read) => expect(timelineSearchOf(given)).toEqual(read));
});
