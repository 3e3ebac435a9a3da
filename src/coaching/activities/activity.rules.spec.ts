// The cases of when an occasion is and how long it counts, and of when one may sign up.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { occasionTime, takesSignUps, type OccasionSaid, type SignUpDays } from './activity.rules.js';

const onDay = day('2026-11-17');
const at = (time: string): Date => new Date(`2026-11-17T${time}:00+01:00`);

describe('the time of an occasion', () => {
  it.each<[string, OccasionSaid, unknown]>([
    ['its hours give its minutes', { onDay, startsAt: at('09:00'), endsAt: at('12:30') }, 210],
    ['minutes said count before hours', { onDay, startsAt: at('09:00'), endsAt: at('12:30'), minutes: 180 }, 180],
    ['minutes alone suffice', { onDay, minutes: 45 }, 45],
    ['a beginning alone does not', { onDay, startsAt: at('09:00') }, { fault: 'LENGTH_UNKNOWN', at: 'minutes' }],
    ['an end alone does not', { onDay, endsAt: at('09:00') }, { fault: 'LENGTH_UNKNOWN', at: 'minutes' }],
    ['a day alone does not', { onDay }, { fault: 'LENGTH_UNKNOWN', at: 'minutes' }],
    ['more than a day is no length', { onDay, minutes: 1441 }, { fault: 'LENGTH_UNKNOWN', at: 'minutes' }],
    [
      'the end comes after the beginning',
      { onDay, startsAt: at('12:00'), endsAt: at('12:00') },
      { fault: 'BACKWARDS', at: 'endsAt' },
    ],
    [
      'it begins on its day where people are',
      { onDay, startsAt: new Date('2026-11-17T23:30:00Z'), minutes: 60 },
      { fault: 'DAY_DIFFERS', at: 'startsAt' },
    ],
  ])('%s', (_, said, expected) => {
    const time = occasionTime(said);
    expect('fault' in time ? time : time.minutes).toEqual(expected);
  });

  it('keeps the day and the hours', () => {
    const [startsAt, endsAt] = [at('13:00'), at('15:00')];
    expect(occasionTime({ onDay, startsAt, endsAt })).toEqual({ onDay, startsAt, endsAt, minutes: 120 });
  });
});

describe('signing up', () => {
  const lastOn = day('2026-11-20');
  const always: SignUpDays = { signUpOpensOn: null, signUpClosesOn: null, lastOn };
  const said: SignUpDays = { ...always, signUpOpensOn: day('2026-11-10'), signUpClosesOn: day('2026-11-15') };

  it.each<[string, SignUpDays, string, boolean]>([
    ['is open from the announcement', always, '2026-01-01', true],
    ['is open on the last day of the activity', always, '2026-11-20', true],
    ['is over after it', always, '2026-11-21', false],
    ['has not opened', said, '2026-11-09', false],
    ['opens on its day', said, '2026-11-10', true],
    ['is open on the day it closes', said, '2026-11-15', true],
    ['is closed the day after', said, '2026-11-16', false],
  ])('%s', (_, days, on, expected) => {
    expect(takesSignUps(days, day(on))).toBe(expected);
  });
});
