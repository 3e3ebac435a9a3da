import { describe, expect, it } from 'vitest';
import { landingOf, type Landing } from './landing.rules';

const NOBODY = { isCoach: false, isAdmin: false, projects: [] };

describe('the first page', () => {
  it.each([
    ['somebody without a role', NOBODY, 'home'],
    ['a coach', { ...NOBODY, isCoach: true, projects: ['one'] }, 'home'],
    ['a leader or an observer', { ...NOBODY, projects: ['one'] }, 'project'],
    ['a coach who administers', { isCoach: true, isAdmin: true, projects: ['one'] }, 'home'],
    ['a leader who administers', { ...NOBODY, isAdmin: true, projects: ['one'] }, 'project'],
    ['an administrator', { ...NOBODY, isAdmin: true }, 'putRight'],
  ] as [string, Parameters<typeof landingOf>[0], Landing][])('of %s', (_, wearer, landing) => {
    expect(landingOf(wearer)).toBe(landing);
  });
});
