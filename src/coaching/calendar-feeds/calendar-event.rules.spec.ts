import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { eventOf, reach, type Entry } from './calendar-event.rules.js';

const visit: Entry = {
  kind: 'SESSION',
  id: 'a',
  version: 1,
  changedAt: new Date('2026-11-01T08:00:00Z'),
  name: 'Påhittade Verkstaden AB',
  place: 'Trollhättan',
  startsAt: new Date('2026-11-24T12:00:00Z'),
  endsAt: null,
  minutes: null,
  onDay: null,
  isDone: false,
  isCancelled: false,
};

describe('what stands in a calendar', () => {
  it.each([
    ['an hour, where nobody said how long', {}, '2026-11-24T13:00:00.000Z'],
    ['as long as was said', { minutes: 90 }, '2026-11-24T13:30:00.000Z'],
    ['until its end', { minutes: 90, endsAt: new Date('2026-11-24T16:00:00Z') }, '2026-11-24T16:00:00.000Z'],
  ])('is %s', (_, values, end) => {
    const when = eventOf({ ...visit, ...values }, 'sv')?.when;
    expect(when && 'endsAt' in when && when.endsAt.toISOString()).toBe(end);
  });

  it('is a day without a time, and takes up none', () => {
    const event = eventOf({ ...visit, kind: 'FOLLOW_UP', startsAt: null, onDay: day('2026-11-24') }, 'sv');
    expect(event).toMatchObject({
      when: { on: '2026-11-24' },
      isBusy: false,
      summary: 'Uppföljning: Påhittade Verkstaden AB',
    });
  });

  it('is nothing without a day', () => {
    expect(eventOf({ ...visit, startsAt: null }, 'sv')).toBeNull();
  });

  it.each([
    ['sv', false, 'Besök: Påhittade Verkstaden AB', ['Besök', 'Planerat']],
    ['en', true, 'Visit: Påhittade Verkstaden AB', ['Visit', 'Done']],
  ] as const)('says in %s what it is', (locale, isDone, summary, categories) => {
    expect(eventOf({ ...visit, isDone }, locale)).toMatchObject({ summary, categories, sequence: 0, uid: 'a@stegvis' });
  });

  it('reaches 90 days back and 400 ahead', () => {
    expect(reach(day('2026-11-22'))).toEqual({ fromOn: '2026-08-24', toOn: '2027-12-27' });
  });
});
