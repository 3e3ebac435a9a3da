// The groupings in which an observer is given sums.
import { describe, expect, it } from 'vitest';
import { groupingOf, isHalfYear } from './participation.rules.js';

describe('the groupings for an observer', () => {
  const nothing = { organisationId: null, insatsomradeId: null, fromOn: null, toOn: null };
  const half = { fromOn: '2026-01-01', toOn: '2026-06-30' };
  it.each([
    ['the whole project', nothing, 'PROJECT'],
    ['a partner', { ...nothing, organisationId: 'o' }, 'PARTNER'],
    ['an insatsområde', { ...nothing, insatsomradeId: 'i' }, 'INSATSOMRADE'],
    ['a half-year', { ...nothing, ...half }, 'HALF_YEAR'],
    ['a partner and an insatsområde', { ...nothing, organisationId: 'o', insatsomradeId: 'i' }, null],
    ['a partner in a half-year', { ...nothing, ...half, organisationId: 'o' }, null],
    ['a few days', { ...nothing, fromOn: '2026-01-01', toOn: '2026-01-09' }, null],
    ['from a day on', { ...nothing, fromOn: '2026-01-01' }, null],
  ])('%s: %s', (_, asked, grouping) => {
    expect(groupingOf(asked)).toBe(grouping);
  });

  it.each([
    ['2026-01-01', '2026-06-30', true],
    ['2026-07-01', '2026-12-31', true],
    ['2026-01-01', '2026-12-31', false],
    ['2025-07-01', '2026-12-31', false],
    [null, null, false],
  ])('%s–%s is a half-year: %s', (fromOn, toOn, is) => {
    expect(isHalfYear(fromOn, toOn)).toBe(is);
  });
});
