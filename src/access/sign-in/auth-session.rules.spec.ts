// Cases of how long somebody stays signed in.
import { describe, expect, it } from 'vitest';
import { endOf, forgottenBefore, isAlive, isToNote } from './auth-session.rules.js';

const minutes = (count: number): number => count * 60_000;
const hours = (count: number): number => minutes(count * 60);
const now = new Date('2026-11-22T12:00:00+01:00');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);

describe('a session', () => {
  it.each([
    ['a shared device', false, false, hours(11), minutes(59), true],
    ['a shared device, unused for an hour', false, false, hours(11), minutes(60), false],
    ['a shared device, begun twelve hours ago', false, false, hours(12), minutes(1), false],
    ['an own device', true, false, hours(29 * 24), hours(11), true],
    ['an own device, unused for twelve hours', true, false, hours(29 * 24), hours(12), false],
    ['an own device, begun thirty days ago', true, false, hours(30 * 24), minutes(1), false],
    ['a leader’s own device', true, true, hours(11), minutes(59), true],
    ['a leader’s own device, unused for an hour', true, true, hours(11), minutes(60), false],
    ['a leader’s own device, begun twelve hours ago', true, true, hours(12), minutes(1), false],
  ])('on %s', (_, isOwnDevice, leads, age, idle, expected) => {
    expect(isAlive({ isOwnDevice, createdAt: ago(age), seenAt: ago(idle) }, leads, now)).toBe(expected);
  });

  it('ends twelve hours after it began, or after thirty days on an own device', () => {
    expect(endOf(false, now).getTime() - now.getTime()).toBe(hours(12));
    expect(endOf(true, now).getTime() - now.getTime()).toBe(hours(30 * 24));
  });

  it('has its use noted once a minute', () => {
    const seen = (milliseconds: number): boolean =>
      isToNote({ isOwnDevice: false, createdAt: ago(hours(1)), seenAt: ago(milliseconds) }, now);
    expect(seen(minutes(1) - 1)).toBe(false);
    expect(seen(minutes(1))).toBe(true);
  });

  it('is swept away when nobody can use it any more', () => {
    expect(forgottenBefore(now)).toEqual(ago(hours(12)));
  });
});
