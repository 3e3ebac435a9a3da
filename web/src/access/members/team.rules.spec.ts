import { describe, expect, it } from 'vitest';
import { contactOf, isHeld, shownOf, teamSearch } from './team.rules';

const member = (id: string, ...projects: string[]) => ({
  id,
  roles: projects.map((project) => ({ untilOn: null, project: { id: project } })),
});
const TEAM = [member('a'), member('b', 'one'), member('c', 'two')];

describe('who is shown', () => {
  it('is everybody, until the address names somebody', () => {
    expect(shownOf(TEAM, {})).toEqual(TEAM);
    expect(shownOf(TEAM, { member: 'c' }).map(({ id }) => id)).toEqual(['c']);
  });

  it('begins with those of the project, and keeps those who can be given a role in it', () => {
    expect(shownOf(TEAM, { project: 'two' }).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('is asked for by the address, and by nothing else in it', () => {
    expect(teamSearch({ member: 'a', project: 4, other: 'x' })).toEqual({ member: 'a' });
  });
});

describe('a role', () => {
  it.each([
    [null, true],
    ['2026-11-22', true],
    ['2026-11-21', false],
  ])('until %s is held: %s', (untilOn, held) => {
    expect(isHeld({ untilOn }, '2026-11-22')).toBe(held);
  });
});

describe('how an app stands', () => {
  it('is not known before it was in touch', () => {
    expect(contactOf([])).toEqual({ lastSeenAt: undefined, unsent: 0, oldestUnsentAt: undefined });
  });

  it('is the newest contact and the oldest that waits, over all devices', () => {
    const devices = [
      { lastSeenAt: '2026-11-20T08:00:00Z', unsentCount: 2, oldestUnsentAt: '2026-11-18T08:00:00Z' },
      { lastSeenAt: '2026-11-22T08:00:00Z', unsentCount: 1, oldestUnsentAt: '2026-11-21T08:00:00Z' },
      { lastSeenAt: '2026-11-01T08:00:00Z', unsentCount: 0, oldestUnsentAt: null },
    ];
    expect(contactOf(devices)).toEqual({
      lastSeenAt: '2026-11-22T08:00:00Z',
      unsent: 3,
      oldestUnsentAt: '2026-11-18T08:00:00Z',
    });
  });
});
