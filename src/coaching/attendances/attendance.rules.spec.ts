// The cases of how long somebody counts as having been there.
import { describe, expect, it } from 'vitest';
import { longestPart, minutesAfterMove, minutesThere, type PresenceSaid } from './attendance.rules.js';

describe('the minutes of an occasion of 180', () => {
  it.each<[string, PresenceSaid, number | null]>([
    ['are all of it for who was there', { presence: 'PRESENT' }, 180],
    ['are fewer for who left early', { presence: 'PRESENT', minutes: 60 }, 60],
    ['are never more', { presence: 'PRESENT', minutes: 181 }, null],
    ['are never none for who was there', { presence: 'PRESENT', minutes: 0 }, null],
    ['are none for who was excused', { presence: 'EXCUSED' }, 0],
    ['are none for who was absent', { presence: 'ABSENT', minutes: 0 }, 0],
    ['are not some for who was absent', { presence: 'ABSENT', minutes: 5 }, null],
  ])('%s', (_, said, expected) => {
    expect(minutesThere(said, 180)).toBe(expected);
  });
});

describe('when the occasion is of another length', () => {
  it.each([
    ['who was there all the time still was', 180, 180, 240, 240],
    ['who left early left as early', 60, 180, 240, 60],
    ['who was not there still was not', 0, 180, 90, 0],
  ] as const)('%s', (_, minutes, before, after, expected) => {
    expect(minutesAfterMove(minutes, before, after)).toBe(expected);
  });
});

describe('the longest part of an occasion of 180', () => {
  it.each<[string, number[], number]>([
    ['is nothing where nobody was there', [], 0],
    ['is nothing where everybody was there all the time', [180, 0, 180], 0],
    ['is what the one who stayed longest was there', [60, 180, 120, 0], 120],
  ])('%s', (_, minutes, expected) => {
    expect(longestPart(minutes, 180)).toBe(expected);
  });
});
