import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, type CalendarEvent } from './icalendar.js';
import { day } from './day.js';

const meeting: CalendarEvent = {
  uid: 'session-1@stegvis',
  sequence: 3,
  changedAt: new Date('2026-11-20T10:11:12.345Z'),
  when: { startsAt: new Date('2026-11-24T12:00:00Z'), endsAt: new Date('2026-11-24T13:30:00Z') },
  summary: 'Besök: Påhittade Verkstaden AB',
  location: 'Gatan 4, 461 32 Trollhättan',
  categories: ['Planerat'],
  isCancelled: false,
  isBusy: true,
};

function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const linesOf = (text: string): string[] => text.split('\r\n');

describe('a calendar', () => {
  it('is read by others as it was meant', () => {
    const [event] = read(calendarOf('Stegvis', [meeting]));
    expect(event).toMatchObject({
      uid: meeting.uid,
      sequence: 3,
      summary: meeting.summary,
      location: meeting.location,
    });
    expect(event?.startDate.toJSDate()).toEqual(new Date('2026-11-24T12:00:00Z'));
    expect(event?.endDate.toJSDate()).toEqual(new Date('2026-11-24T13:30:00Z'));
    const value = (name: string): string => String(event?.component.getFirstPropertyValue(name));
    expect(value('last-modified')).toBe('2026-11-20T10:11:12Z');
    expect([value('status'), value('transp')]).toEqual(['CONFIRMED', 'OPAQUE']);
  });

  it('holds whole days as days, until the next', () => {
    const [event] = read(calendarOf('Stegvis', [{ ...meeting, when: { on: day('2026-12-31') }, isBusy: false }]));
    expect(event?.startDate).toMatchObject({ isDate: true, year: 2026, month: 12, day: 31 });
    expect(event?.endDate).toMatchObject({ isDate: true, year: 2027, month: 1, day: 1 });
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('says what is cancelled, which takes no time', () => {
    const text = calendarOf('Stegvis', [{ ...meeting, isCancelled: true }]);
    expect(linesOf(text)).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']));
  });

  it('leaves out a place that nobody knows', () => {
    expect(calendarOf('Stegvis', [{ ...meeting, location: null }])).not.toContain('LOCATION');
  });

  it('is empty without events, and a calendar all the same', () => {
    expect(read(calendarOf('Stegvis', []))).toEqual([]);
  });

  it('has lines of 75 octets at most, ended by both characters', () => {
    const summary = 'å'.repeat(37) + '🏭'.repeat(40) + 'Räksmörgås; '.repeat(9);
    const text = calendarOf('Stegvis', [{ ...meeting, summary }]);
    for (const line of linesOf(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(text)[0]?.summary).toBe(summary);
  });

  it('gives every text back, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (summary) => {
        const told = summary.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
        const [event, ...others] = read(calendarOf('Stegvis', [{ ...meeting, summary }]));
        expect(others).toEqual([]);
        expect(event?.summary ?? '').toBe(told);
      }),
    );
  });
});
