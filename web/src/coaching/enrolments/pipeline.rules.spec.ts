// Cases for where a company stands in the pipeline and how it moves.
import { describe, expect, it } from 'vitest';
import { boardOf, columnOf, deedsOf, deedTowards, sinceOf, type Card } from './pipeline.rules';

const ALL = ['enrolment:agree', 'enrolment:askAgain', 'enrolment:close', 'enrolment:reopen'];

const card = (change: Partial<Card>): Card => ({
  id: 'a',
  version: 1,
  stage: 'INTERESTED',
  openedOn: '2026-01-10',
  agreedOn: null,
  firstSessionOn: null,
  closedOn: null,
  askAgainOn: null,
  outcome: null,
  closeReason: null,
  viewerCan: ALL,
  company: { id: 'c', name: 'Exempel', postTown: null },
  organisation: { id: 'o', name: 'Part' },
  coach: null,
  assessments: { totalCount: 0 },
  coachingSessions: { nodes: [] },
  ...change,
});

describe('since when', () => {
  it.each<[string, Partial<Card>, string]>([
    ['it showed interest', {}, '2026-01-10'],
    ['it agreed', { stage: 'AGREED', agreedOn: '2026-02-01' }, '2026-02-01'],
    ['it was visited first', { stage: 'ACTIVE', agreedOn: '2026-02-01', firstSessionOn: '2026-03-01' }, '2026-03-01'],
    ['it ended', { stage: 'CLOSED', agreedOn: '2026-02-01', closedOn: '2026-09-01' }, '2026-09-01'],
  ])('%s', (_, change, since) => expect(sinceOf(card(change))).toBe(since));
});

it('sets apart those that completed from those that left', () => {
  expect(columnOf({ stage: 'CLOSED', outcome: 'COMPLETED' })).toBe('COMPLETED');
  expect(columnOf({ stage: 'CLOSED', outcome: 'LEFT' })).toBe('DECLINED');
});

describe('a card moves', () => {
  it.each<[string, Partial<Card>, string[]]>([
    ['from interest', {}, ['agree', 'askAgain', 'decline']],
    ['from work', { stage: 'ACTIVE' }, ['complete', 'decline']],
    ['back from the end', { stage: 'CLOSED', outcome: 'LEFT' }, ['reopen']],
    ['not at all without leave', { viewerCan: [] }, []],
  ])('%s', (_, change, deeds) => expect(deedsOf(card(change))).toEqual(deeds));

  it.each<[string, Partial<Card>, 1 | -1, string | undefined]>([
    ['forward to agreement', {}, 1, 'agree'],
    ['forward to completion', { stage: 'ACTIVE' }, 1, 'complete'],
    ['back from the end', { stage: 'CLOSED', outcome: 'COMPLETED' }, -1, 'reopen'],
    ['nowhere back from interest', {}, -1, undefined],
  ])('%s', (_, change, way, deed) => expect(deedTowards(card(change), way)).toBe(deed));
});

it('has those that have stood longest first', () => {
  const { INTERESTED } = boardOf([card({ id: 'new', openedOn: '2026-05-01' }), card({ id: 'old' })]);
  expect(INTERESTED.map(({ id }) => id)).toEqual(['old', 'new']);
});
