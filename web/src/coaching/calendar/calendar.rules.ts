// Which days a calendar shows, and what stands on each of them.
import type { ResultOf } from '../../api/graphql';
import type { Entry } from '../../outbox/entry.rules';
import { dayOf, daysAfter, instantOf } from '../../ui/days';
import { asMoved, type Planned } from '../coaching-sessions/move.rules';
import type { CALENDAR } from './calendar.queries';

export type CalendarData = ResultOf<typeof CALENDAR>;

export const VIEWS = ['week', 'month', 'list'] as const;
export type View = (typeof VIEWS)[number];

export interface CalendarSearch {
  view?: View;
  /** A day within what is shown; today when the address says nothing. */
  on?: string;
}

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

export function calendarSearchOf({ view, on }: Readonly<Record<string, unknown>>): CalendarSearch {
  const known = VIEWS.find((one) => one === view);
  const isDay = typeof on === 'string' && A_DAY.test(on) && !Number.isNaN(instantOf(on).getTime());
  return { ...(known ? { view: known } : {}), ...(isDay ? { on } : {}) };
}

const LIST_DAYS = 42;

export const mondayOf = (day: string): string => daysAfter(day, -((instantOf(day).getUTCDay() + 6) % 7));

/** The number of a week, as Swedes count them (ISO 8601). */
export function weekOf(day: string): number {
  const thursday = daysAfter(mondayOf(day), 3);
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  return Math.round((instantOf(mondayOf(day)).getTime() - instantOf(first).getTime()) / (7 * 86_400_000)) + 1;
}

export interface Span {
  from: string;
  to: string;
  days: readonly string[];
}

function monthLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1, 12)).toISOString().slice(0, 10);
}

/** The days that are shown: a week from Monday, the whole weeks of a month, or six weeks from a day. */
export function spanOf(view: View, on: string): Span {
  const first = view === 'list' ? on : mondayOf(view === 'month' ? `${on.slice(0, 7)}-01` : on);
  const lastOfMonth = daysAfter(monthLater(on, 1), -1);
  const to =
    view === 'week'
      ? daysAfter(first, 6)
      : view === 'list'
        ? daysAfter(on, LIST_DAYS - 1)
        : daysAfter(mondayOf(lastOfMonth), 6);
  const days: string[] = [];
  for (let day = first; day <= to; day = daysAfter(day, 1)) days.push(day);
  return { from: first, to, days };
}

/** The day to which one turns the page. */
export function turned(view: View, on: string, by: 1 | -1): string {
  if (view === 'month') return monthLater(on, by);
  return daysAfter(on, by * (view === 'week' ? 7 : LIST_DAYS));
}

export type Kind = 'visit' | 'followUp' | 'activity';
/** Planned and still to come, logged, planned and never logged, or nothing of these. */
export type Mark = 'planned' | 'logged' | 'missed' | 'none';

export interface CalendarItem {
  id: string;
  kind: Kind;
  day: string;
  /** Undefined for what has a day alone. */
  startsAt: string | undefined;
  minutes: number | undefined;
  name: string;
  letters: readonly { id: string; letter: string | null }[];
  mark: Mark;
  companyId: string | undefined;
  /** The planned visit that this is, for whoever would move it. */
  planned?: Planned;
}

/** A visit with the day, the clock and the length that count now. */
function visitOf(visit: CalendarVisit, { startsAt, plannedMinutes }: When, now: Date): CalendarItem {
  return {
    id: visit.id,
    kind: 'visit',
    day: dayOf(new Date(startsAt)),
    startsAt,
    minutes: visit.minutes ?? plannedMinutes ?? undefined,
    name: visit.company.name,
    letters: visit.insatsomraden,
    mark: visit.state === 'LOGGED' ? 'logged' : Date.parse(startsAt) < now.getTime() ? 'missed' : 'planned',
    companyId: visit.company.id,
  };
}

type CalendarVisit = CalendarData['held']['nodes'][number];
type When = Pick<CalendarVisit, 'startsAt' | 'plannedMinutes'>;

/** All that the calendar shows, each on its day in Sweden, in the order of the clock; moved as this device has moved it. */
export function itemsOf(data: CalendarData, now: Date, entries: readonly Entry[] = []): CalendarItem[] {
  const held = data.held.nodes.map((visit) => visitOf(visit, visit, now));
  const planned = data.planned.nodes.map((visit) => ({
    ...visitOf(visit, asMoved(visit, entries), now),
    planned: visit,
  }));
  const followUps = data.followUps.nodes.map((followUp): CalendarItem => ({
    id: followUp.id,
    kind: 'followUp',
    day: followUp.dueOn,
    startsAt: undefined,
    minutes: undefined,
    name: [followUp.company.name, followUp.what].filter(Boolean).join(': '),
    letters: [],
    mark: followUp.isOverdue ? 'missed' : 'none',
    companyId: followUp.company.id,
  }));
  return [...held, ...planned, ...followUps, ...activitiesOf(data)].toSorted(
    (a, b) => a.day.localeCompare(b.day) || (a.startsAt ?? '').localeCompare(b.startsAt ?? ''),
  );
}

const activitiesOf = (data: CalendarData): CalendarItem[] =>
  data.activities.nodes.flatMap((activity) =>
    activity.occasions
      .filter(({ cancelledOn }) => !cancelledOn)
      .map(({ onDay, startsAt, endsAt }): CalendarItem => ({
        id: activity.id,
        kind: 'activity',
        day: onDay,
        startsAt: startsAt ?? undefined,
        minutes: startsAt && endsAt ? (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 : undefined,
        name: activity.name,
        letters: activity.insatsomrade ? [activity.insatsomrade] : [],
        mark: 'none',
        companyId: undefined,
      })),
  );
