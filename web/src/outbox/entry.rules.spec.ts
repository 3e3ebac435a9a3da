// What may be sent when, with which version, and how long one waits.
import { describe, expect, it } from 'vitest';
import {
  isAheadOf,
  isPast,
  madeByServer,
  oldestDays,
  sendable,
  variablesOf,
  waitAfter,
  type Entry,
} from './entry.rules';

const NOW = '2026-11-22T12:00:00.000Z';

const entry = (sequence: number, record: string, more: Partial<Entry> = {}): Entry => ({
  id: `e${sequence}`,
  account: 'elin@example.com',
  workspace: undefined,
  kind: 'coachingSessionLog',
  record,
  variables: {},
  about: '',
  key: `k${sequence}`,
  sequence,
  madeAt: NOW,
  offsetMinutes: 60,
  state: 'waiting',
  attempts: 0,
  ...more,
});

const sent = (...entries: Entry[]): string[] => sendable(entries, NOW).map(({ id }) => id);

describe('what may be sent', () => {
  it.each<[string, Entry[], string[]]>([
    ['all that are about different objects, in the order they were done', [entry(2, 'b'), entry(1, 'a')], ['e1', 'e2']],
    ['only the first about one object', [entry(1, 'a'), entry(2, 'a'), entry(3, 'b')], ['e1', 'e3']],
    ['the next once the first is on the server', [entry(1, 'a', { state: 'saved' }), entry(2, 'a')], ['e2']],
    [
      'nothing after what was refused, but everything beside it',
      [entry(1, 'a', { state: 'help' }), entry(2, 'a'), entry(3, 'b')],
      ['e3'],
    ],
    ['nothing after a clash on the same object', [entry(1, 'a', { state: 'conflict' }), entry(2, 'a')], []],
    ['nothing that names what has not arrived', [entry(1, 'a'), entry(2, 'b', { needs: ['a'] })], ['e1']],
    ['what names something that is there already', [entry(2, 'b', { needs: ['a'] })], ['e2']],
    ['what needs itself', [entry(1, 'a', { needs: ['a'] })], ['e1']],
    [
      'nothing before its time',
      [entry(1, 'a', { notBefore: '2026-11-22T12:00:01.000Z' }), entry(2, 'b', { notBefore: NOW })],
      ['e2'],
    ],
    [
      'at once what a clock that has been put right since would let wait for days',
      [entry(1, 'a', { notBefore: '2026-11-25T12:00:00.000Z' })],
      ['e1'],
    ],
    ['what another tab began to send and did not finish', [entry(1, 'a', { state: 'sending' })], ['e1']],
  ])('%s', (_, entries, expected) => {
    expect(sent(...entries)).toEqual(expected);
  });
});

describe('the version that is expected', () => {
  const first = entry(1, 'a', { state: 'saved', proof: { id: 'a', version: 3, at: NOW } });

  it.each<[string, Entry, unknown]>([
    ['is the one that was seen', entry(2, 'a', { variables: { expectedVersion: 2 } }), 2],
    ['is what the deed before gave', entry(2, 'a', { after: 'e1', variables: { expectedVersion: 0 } }), 3],
    ['is what was seen when that is newer', entry(2, 'a', { after: 'e1', variables: { expectedVersion: 5 } }), 5],
    ['is none for what needs none', entry(2, 'a', { after: 'e1', variables: {} }), undefined],
  ])('%s', (_, second, expected) => {
    expect(variablesOf(second, [first, second])['expectedVersion']).toBe(expected);
  });
});

describe('what an object says when it is read', () => {
  const saved = entry(1, 'a', { state: 'saved', proof: { id: 'a', version: 3, at: NOW } });
  it.each<[string, Entry, number, boolean]>([
    ['lacks what is on its way', entry(1, 'a'), 7, true],
    ['lacks what has arrived since', saved, 2, true],
    ['holds what it was read with', saved, 3, false],
    ['holds what came before', saved, 4, false],
  ])('%s', (_, done, version, expected) => {
    expect(isAheadOf(done, version)).toBe(expected);
  });
});

describe('the wait after a failure', () => {
  it.each([
    [1, 0.5, 0, 2_000],
    [2, 0.5, 0, 4_000],
    [3, 0, 0, 6_000],
    [3, 1, 0, 10_000],
    [20, 0.5, 0, 300_000],
    [1, 0.5, 60, 60_000],
    [1, 0.5, 86_400, 3_600_000],
  ])('number %i with chance %f, asked to wait %i s, is %i ms', (attempts, chance, asked, expected) => {
    expect(waitAfter(attempts, chance, asked)).toBe(expected);
  });
});

describe('when it was made', () => {
  const proof = { id: 'a', version: 1, at: NOW };

  it.each<[string, Partial<Entry>, string]>([
    ['is what the device said while nothing else is known', {}, NOW],
    ['is by the server’s clock where that was known then', { aheadMs: 720_000 }, '2026-11-22T11:48:00.000Z'],
    ['is by what was known when it arrived', { proof: { ...proof, aheadMs: -60_000 } }, '2026-11-22T12:01:00.000Z'],
  ])('%s', (_, more, expected) => {
    expect(madeByServer(entry(1, 'a', more))).toBe(expected);
  });
});

describe('age', () => {
  it('is shown in whole days of the oldest that is not sent', () => {
    const old = entry(1, 'a', { madeAt: '2026-11-20T11:00:00.000Z' });
    expect(oldestDays([old, entry(2, 'b')], NOW)).toBe(2);
    expect(oldestDays([{ ...old, state: 'saved' }, entry(2, 'b')], NOW)).toBe(0);
    expect(oldestDays([], NOW)).toBe(0);
  });

  it('takes what was saved out of the list after a week, and nothing else', () => {
    const saved = (at: string): Entry => entry(1, 'a', { state: 'saved', proof: { id: 'a', version: 1, at } });
    expect(isPast(saved('2026-11-15T12:00:00.000Z'), NOW)).toBe(false);
    expect(isPast(saved('2026-11-15T11:59:59.000Z'), NOW)).toBe(true);
    expect(isPast(entry(1, 'a', { madeAt: '2020-01-01T00:00:00.000Z' }), NOW)).toBe(false);
  });
});
