/** What stands in somebody's calendar: visits, follow-ups and activities as events, without a word that a coach has written. */
import { addDays, type Day } from '#platform/values/day.js';
import type { CalendarEvent, EventTime } from '#platform/values/icalendar.js';
import type { Locale } from '#platform/values/locale.js';

export type EntryKind = 'SESSION' | 'FOLLOW_UP' | 'OCCASION';

/** What is known of something with a time. */
export interface Entry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
  /** The company, or the activity. */
  readonly name: string;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly minutes: number | null;
  /** The day, where no time is known. */
  readonly onDay: Day | null;
  readonly isDone: boolean;
  readonly isCancelled: boolean;
}

/** How far back and ahead a calendar reaches. */
export const DAYS_BACK = 90;
export const DAYS_AHEAD = 400;

/** The first and the last day that a calendar tells of. */
export function reach(today: Day): { fromOn: Day; toOn: Day } {
  return { fromOn: addDays(today, -DAYS_BACK), toOn: addDays(today, DAYS_AHEAD) };
}

const UNSAID_MINUTES = 60;

const WORDS = {
  sv: { SESSION: 'Besök', FOLLOW_UP: 'Uppföljning', OCCASION: 'Aktivitet', done: 'Klart', planned: 'Planerat' },
  en: { SESSION: 'Visit', FOLLOW_UP: 'Follow-up', OCCASION: 'Activity', done: 'Done', planned: 'Planned' },
} as const;

/** The event of an entry; nothing where nobody knows when it is. */
export function eventOf(entry: Entry, locale: Locale): CalendarEvent | null {
  const { kind, id, name, isDone } = entry;
  const words = WORDS[locale];
  const when = timeOf(entry);
  if (!when) return null;
  return {
    uid: `${id}@stegvis`,
    // A program counts from 0.
    sequence: entry.version - 1,
    changedAt: entry.changedAt,
    when,
    summary: `${words[kind]}: ${name}`,
    location: entry.place,
    categories: [words[kind], isDone ? words.done : words.planned],
    isCancelled: entry.isCancelled,
    isBusy: kind !== 'FOLLOW_UP' && 'startsAt' in when,
  };
}

function timeOf({ startsAt, endsAt, minutes, onDay }: Entry): EventTime | null {
  if (!startsAt) return onDay && { on: onDay };
  return { startsAt, endsAt: endsAt ?? new Date(startsAt.getTime() + (minutes ?? UNSAID_MINUTES) * 60_000) };
}
