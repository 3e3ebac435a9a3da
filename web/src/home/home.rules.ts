// What stands on the first page: which visits have just ended, what today and tomorrow hold, and what a new coach has left.
import { dayOf, daysAfter, daysBetween } from '../ui/days';

export interface Visit {
  id: string;
  state: string;
  startsAt: string;
  plannedMinutes: number | null;
}

export interface Days<Of extends Visit> {
  /** Over and not logged, the latest first. */
  ended: Of[];
  /** Today, in the order of the day; those that have ended stand above. */
  today: Of[];
  tomorrow: Of[];
  /** The week after tomorrow. */
  later: Of[];
}

const AHEAD_DAYS = 7;

/** A visit has ended when its time is over; one without a length, when it has begun. */
const hasEnded = ({ startsAt, plannedMinutes }: Visit, now: Date): boolean =>
  Date.parse(startsAt) + (plannedMinutes ?? 0) * 60_000 <= now.getTime();

/** Parts one's visits; those in `logged` have been logged here and wait to be sent. */
export function daysOf<Of extends Visit>(visits: readonly Of[], logged: ReadonlySet<string>, now: Date): Days<Of> {
  const planned = visits
    .filter(({ id, state }) => state === 'PLANNED' && !logged.has(id))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const today = dayOf(now);
  const coming = planned.filter((visit) => !hasEnded(visit, now));
  const on = (visit: Of): number => daysBetween(today, dayOf(new Date(visit.startsAt)));
  return {
    ended: planned.filter((visit) => hasEnded(visit, now)).toReversed(),
    today: coming.filter((visit) => on(visit) <= 0),
    tomorrow: coming.filter((visit) => on(visit) === 1),
    later: coming.filter((visit) => on(visit) > 1 && on(visit) <= AHEAD_DAYS),
  };
}

export interface Coached {
  id: string;
  lastSessionOn: string | null;
  company: { id: string; name: string };
}

const SILENT_DAYS = 60;

/** Companies without a visit for long, those that have waited longest first. */
export const silentOf = <Of extends Coached>(coached: readonly Of[], today: string): Of[] =>
  coached
    .filter(({ lastSessionOn }) => lastSessionOn !== null && lastSessionOn < daysAfter(today, -SILENT_DAYS))
    .toSorted((a, b) => (a.lastSessionOn ?? '').localeCompare(b.lastSessionOn ?? ''));

export const BEGINNING = ['companies', 'planned', 'logged'] as const;
export type Begun = Readonly<Record<(typeof BEGINNING)[number], boolean>>;

/** Companies that a new coach is given to begin with. */
export const FIRST_COMPANIES = 3;

/** How far a new coach has come; undefined when nothing is left. */
export function beginningOf(companies: number, visits: readonly Visit[]): Begun | undefined {
  const begun = {
    companies: companies >= FIRST_COMPANIES,
    planned: visits.length > 0,
    logged: visits.some(({ state }) => state === 'LOGGED'),
  };
  return Object.values(begun).every(Boolean) ? undefined : begun;
}
