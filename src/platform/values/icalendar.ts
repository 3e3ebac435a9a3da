/** Calendars as other programs read them (RFC 5545): events as values, written with the folding and escaping it asks for. */
import { addDays, type Day } from './day.js';

/** When an event is: from an instant to an instant, or all of a day. */
export type EventTime = { readonly startsAt: Date; readonly endsAt: Date } | { readonly on: Day };

export interface CalendarEvent {
  /** The same for ever. */
  readonly uid: string;
  /** Rises with every change. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly when: EventTime;
  readonly summary: string;
  readonly location: string | null;
  readonly categories: readonly string[];
  readonly isCancelled: boolean;
  /** Whether it takes up time, as a meeting does and a reminder does not. */
  readonly isBusy: boolean;
}

/** Octets, not letters, and without the line break. */
const LONGEST_LINE = 75;

const encoder = new TextEncoder();

/** The text of a calendar. */
export function calendarOf(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stegvis//Stegvis//SV',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent): string[] {
  const { uid, sequence, changedAt, summary, location, categories } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    ...timeOf(event.when),
    `SUMMARY:${escaped(summary)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(categories.length ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.isBusy && !event.isCancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** A day ends where the next begins. */
function timeOf(when: EventTime): string[] {
  if ('on' in when) {
    return [`DTSTART;VALUE=DATE:${dayText(when.on)}`, `DTEND;VALUE=DATE:${dayText(addDays(when.on, 1))}`];
  }
  return [`DTSTART:${instant(when.startsAt)}`, `DTEND:${instant(when.endsAt)}`];
}

const dayText = (day: Day): string => day.replaceAll('-', '');

/** In UTC, to the second: `20261122T130000Z`. */
function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** Commas, semicolons, backslashes and line breaks mean something of their own; other control characters nothing. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '');
}

/** A long line goes on after a line break and a space, and is never parted within a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = '';
      // The space that the next line begins with.
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
