// Cases of when a training need is clear, and when it is met.
import { describe, expect, it } from 'vitest';
import { clarityOf, metByAttendanceOn, metOn, stateOf, type Become } from './training-need.rules.js';

describe('a need of which nobody says how clear it is', () => {
  it.each([
    ['skill', 3, 'CLEAR'],
    ['skill', 0, 'CLEAR'],
    ['skill', null, 'UNCLEAR'],
    [null, 3, 'NOT_YET_DEFINED'],
    [null, null, 'NOT_YET_DEFINED'],
  ])('with %s wanted at level %s is %s', (skillId, levelWanted, clarity) => {
    expect(clarityOf({ skillId, levelWanted })).toBe(clarity);
  });
});

describe('a need that several people have', () => {
  it.each<[string, number | null, string[], string | null]>([
    ['of nobody counted is met by the first who comes', null, ['2026-03-09', '2026-02-02'], '2026-02-02'],
    [
      'of three is met on the day the third is first there',
      3,
      ['2026-04-01', '2026-02-02', '2026-03-09'],
      '2026-04-01',
    ],
    ['of three is not met by two', 3, ['2026-02-02', '2026-03-09'], null],
    ['of two is met by three on the second’s day', 2, ['2026-04-01', '2026-02-02', '2026-03-09'], '2026-03-09'],
    ['is not met by nobody', null, [], null],
  ])('%s', (_, people, firstDays, day) => {
    expect(metByAttendanceOn({ people, firstDays })).toBe(day);
  });
});

describe('where a need stands', () => {
  const open: Become = { withdrawnOn: null, metByHandOn: null, people: 2, isMatched: false, firstDays: [] };
  it.each<[string, Partial<Become>, string, string | null]>([
    ['open', {}, 'OPEN', null],
    ['matched', { isMatched: true }, 'MATCHED', null],
    ['partly met', { isMatched: true, firstDays: ['2026-02-02'] }, 'PARTLY_MET', null],
    ['met by attendance', { isMatched: true, firstDays: ['2026-02-02', '2026-02-09'] }, 'MET', '2026-02-09'],
    ['met by word', { metByHandOn: '2026-01-15' }, 'MET', '2026-01-15'],
    [
      'met by word after it was met by attendance',
      { metByHandOn: '2026-05-01', firstDays: ['2026-02-02', '2026-02-02'] },
      'MET',
      '2026-02-02',
    ],
    ['withdrawn, whatever else', { withdrawnOn: '2026-06-01', metByHandOn: '2026-01-15' }, 'WITHDRAWN', '2026-01-15'],
  ])('%s', (_, become, state, day) => {
    expect(stateOf({ ...open, ...become })).toBe(state);
    expect(metOn({ ...open, ...become })).toBe(day);
  });
});
