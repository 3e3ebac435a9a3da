import { describe, expect, it } from 'vitest';
import { landingOf, type Landing } from './landing.rules';

const NOBODY = { isCoach: false, isAdmin: false, projects: [] };

const [COACH, LEADER, OBSERVER] = [{ role: 'COACH' }, { role: 'PROJECT_LEADER' }, { role: 'OBSERVER' }];

describe('the first page', () => {
  it.each([
    ['somebody without a role', NOBODY, 'home'],
    ['a coach', { ...NOBODY, isCoach: true, projects: [COACH] }, 'home'],
    ['a leader who coaches', { ...NOBODY, isCoach: true, projects: [LEADER] }, 'project'],
    ['a leader or an observer', { ...NOBODY, projects: [OBSERVER] }, 'project'],
    ['a coach who administers', { isCoach: true, isAdmin: true, projects: [COACH] }, 'home'],
    ['a leader who administers', { ...NOBODY, isAdmin: true, projects: [LEADER] }, 'project'],
    ['an administrator', { ...NOBODY, isAdmin: true }, 'putRight'],
  ] as [string, Parameters<typeof landingOf>[0], Landing][])('of %s', (_, wearer, landing) => {
    expect(landingOf(wearer)).toBe(landing);
  });
});
