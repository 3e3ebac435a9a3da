// When work is done: on weekdays, not in the holidays, and never more than two visits of a coach in a day.
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
} from '#platform/values/day.js';

const MONDAY = day('2024-01-01');
const WEEK = 7;
const WEEKDAYS = 5;

/** First and last day of what nobody works in, as month and day. */
const HOLIDAYS: readonly (readonly [from: string, to: string])[] = [
  ['07-06', '08-02'],
  ['12-22', '12-31'],
  ['01-01', '01-06'],
];

/** Visits begin at these hours, in UTC so that the day is the same in Sweden all year. */
const HOURS = ['07:30', '12:00'] as const;

/** The first and the last day of a month, counted from the month of a day. */
export function monthFrom(from: Day, months: number): { first: Day; last: Day } {
  const month = monthOf(addMonths(firstDayOf(monthOf(from)), months));
  return { first: firstDayOf(month), last: lastDayOf(month) };
}

/** The instant of a clock time in UTC on a day. */
export function instant(on: Day, time: string): Date {
  return new Date(`${on}T${time}:00Z`);
}

function isWorkday(on: Day): boolean {
  const weekday = ((daysBetween(MONDAY, on) % WEEK) + WEEK) % WEEK;
  const monthAndDay = on.slice(5);
  return weekday < WEEKDAYS && !HOLIDAYS.some(([from, to]) => from <= monthAndDay && monthAndDay <= to);
}

/** The day itself when people work, or the next one that they do. */
export function workday(on: Day): Day {
  let found = on;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

/** The day itself when people work, or the last one before it that they did. */
export function workdayBefore(on: Day): Day {
  let found = on;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** A visit in a coach's diary. */
export interface Booking {
  on: Day;
  at: Date;
}

/** Who is where: a coach has two visits in a day at most. */
export class Diary {
  private readonly booked = new Map<string, number>();

  /** The coach's first free time on the day or after it. */
  book(coach: string, from: Day): Booking {
    let on = workday(from);
    while (this.visits(coach, on) >= HOURS.length) on = workday(addDays(on, 1));
    const hour = HOURS[this.visits(coach, on)] ?? HOURS[0];
    this.booked.set(`${coach} ${on}`, this.visits(coach, on) + 1);
    return { on, at: instant(on, hour) };
  }

  /** The coach's last free time on the day or before it. */
  bookBefore(coach: string, latest: Day): Booking {
    let on = workdayBefore(latest);
    while (this.visits(coach, on) >= HOURS.length) on = workdayBefore(addDays(on, -1));
    return this.book(coach, on);
  }

  /** Keeps a whole day free of other visits. */
  reserve(coach: string, on: Day): void {
    this.booked.set(`${coach} ${on}`, HOURS.length);
  }

  private visits(coach: string, on: Day): number {
    return this.booked.get(`${coach} ${on}`) ?? 0;
  }
}
