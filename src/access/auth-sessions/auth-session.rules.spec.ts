// Cases of how long somebody stays signed in.
import { describe, expect, it } from 'vitest';
import { endOf, forgottenBefore, isAlive, isToNote } from './auth-session.rules.js';

const minutes = (count: number): number => count * 60_000;
const hours = (count: number): number => minutes(count * 60);
const now = new Date('2026-11-22T12:00:00+01:00');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);

describe('a session', () => {
  it.each([
    { on: 'a shared device', isOwnDevice: false, leads: false, age: hours(11), idle: minutes(59), expected: true },
    {
      on: 'a shared device, unused for an hour',
      isOwnDevice: false,
      leads: false,
      age: hours(11),
      idle: minutes(60),
      expected: false,
    },
    {
      on: 'a shared device, begun twelve hours ago',
      isOwnDevice: false,
      leads: false,
      age: hours(12),
      idle: minutes(1),
      expected: false,
    },
    { on: 'an own device', isOwnDevice: true, leads: false, age: hours(29 * 24), idle: hours(11), expected: true },
    {
      on: 'an own device, unused for twelve hours',
      isOwnDevice: true,
      leads: false,
      age: hours(29 * 24),
      idle: hours(12),
      expected: false,
    },
    {
      on: 'an own device, begun thirty days ago',
      isOwnDevice: true,
      leads: false,
      age: hours(30 * 24),
      idle: minutes(1),
      expected: false,
    },
    { on: 'a leader’s own device', isOwnDevice: true, leads: true, age: hours(11), idle: minutes(59), expected: true },
    {
      on: 'a leader’s own device, unused for an hour',
      isOwnDevice: true,
      leads: true,
      age: hours(11),
      idle: minutes(60),
      expected: false,
    },
    {
      on: 'a leader’s own device, begun twelve hours ago',
      isOwnDevice: true,
      leads: true,
      age: hours(12),
      idle: minutes(1),
      expected: false,
    },
  ])('on $on counts: $expected', ({ isOwnDevice, leads, age, idle, expected }) => {
    expect(isAlive({ isOwnDevice, createdAt: ago(age), seenAt: ago(idle) }, leads, now)).toBe(expected);
  });

  it('ends twelve hours after it began, or after thirty days on an own device', () => {
    expect(endOf(false, now).getTime() - now.getTime()).toBe(hours(12));
    expect(endOf(true, now).getTime() - now.getTime()).toBe(hours(30 * 24));
  });

  it('has its use noted once a minute', () => {
    const times = { isOwnDevice: false, createdAt: ago(hours(1)) };
    expect(isToNote({ ...times, seenAt: ago(minutes(1) - 1) }, now)).toBe(false);
    expect(isToNote({ ...times, seenAt: ago(minutes(1)) }, now)).toBe(true);
  });

  it('is swept away when nobody can use it any more', () => {
    expect(forgottenBefore(now)).toEqual(ago(hours(12)));
  });
});
