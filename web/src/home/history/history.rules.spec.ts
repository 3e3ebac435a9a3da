import { describe, expect, it } from 'vitest';
import { deedOf, spacedOf, valueOf } from './history.rules';

const day = (text: string): string => `day ${text.slice(0, 10)}`;

describe('a value of a history', () => {
  it.each([
    [null, undefined],
    ['null', undefined],
    ['""', undefined],
    ['[]', undefined],
    ['"Hofors"', 'Hofors'],
    ['90', '90'],
    ['true', 'true'],
    ['"2026-11-22"', 'day 2026-11-22'],
    ['"2026-11-22T08:00:00.000Z"', 'day 2026-11-22'],
    ['["a","b"]', 'a, b'],
    ['{"sv":"Mål"}', '{"sv":"Mål"}'],
  ])('%s is read as %s', (json, text) => {
    expect(valueOf(json, day)).toBe(text);
  });

  it('has a deed and a field in plain letters', () => {
    expect(deedOf('coachingSession.log')).toBe('log');
    expect(spacedOf('plannedFor')).toBe('planned for');
  });
});
