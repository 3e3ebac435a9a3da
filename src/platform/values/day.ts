/** A calendar day without a clock, written 'YYYY-MM-DD'; days compare as strings. */

declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A day that exists in the calendar. `<`, `>` and sort() put days in order. */
export type Day = string & { readonly [dayBrand]: true };

/** A calendar month, 'YYYY-MM'. */
export type Month = string & { readonly [monthBrand]: true };

/** Where a working day begins and ends unless someone says otherwise. */
export const HOME_ZONE = 'Europe/Stockholm';

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_FORM = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Whether the value is a day of the calendar: '2024-02-29' is, '2023-02-29' is not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY_FORM.test(value) || value.startsWith('0000')) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === value;
}

/** The text as a Day; throws when it is not one. For literals and for text already checked elsewhere. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** Whether the value is a month: '2026-11'. */
export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && MONTH_FORM.test(value) && !value.startsWith('0000');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(zone, format);
  return format;
}

/** Days begin at a quarter of an hour in every zone in use, so within one the day stays what it was. */
const QUARTER = 900_000;
const latest = new Map<string, { quarter: number; day: Day }>();

/** The day an instant falls on where people are; 22:30 UTC on 31 May is already 1 June in Stockholm. */
export function dayOf(instant: Date, zone: string = HOME_ZONE): Day {
  const quarter = Math.floor(instant.getTime() / QUARTER);
  const known = latest.get(zone);
  if (known?.quarter === quarter) return known.day;
  const found = dayIn(instant, zone);
  latest.set(zone, { quarter, day: found });
  return found;
}

function dayIn(instant: Date, zone: string): Day {
  // In Swedish a day is written as it is here; taking the parts apart costs three times as much.
  return day(formatFor(zone).format(instant).padStart(10, '0'));
}

function midnightOf(date: Day): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day so many days later; earlier when the number is negative. */
export function addDays(date: Day, days: number): Day {
  const moved = new Date(midnightOf(date) + days * MILLISECONDS_A_DAY);
  if (!Number.isInteger(days) || Number.isNaN(moved.getTime())) throw new RangeError(`Not a number of days: ${days}`);
  return day(moved.toISOString().slice(0, 10));
}

/** Days from one day to another: 1 from Monday to Tuesday, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (midnightOf(to) - midnightOf(from)) / MILLISECONDS_A_DAY;
}

/** The same day so many months later, or the last day of that month when it is shorter: 31 Jan + 1 = 28 or 29 Feb. */
export function addMonths(date: Day, months: number): Day {
  if (!Number.isInteger(months)) throw new RangeError(`Not a number of months: ${months}`);
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  const month = String((count % 12) + 1).padStart(2, '0');
  const wanted = Number(date.slice(8, 10));
  const first = day(`${year}-${month}-01`);
  return addDays(first, Math.min(wanted, daysIn(first)) - 1);
}

function daysIn(first: Day): number {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The month a day belongs to. */
export function monthOf(date: Day): Month {
  return date.slice(0, 7) as Month;
}

/** The first day of a month. */
export function firstDayOf(month: Month): Day {
  return day(`${month}-01`);
}

/** The last day of a month. */
export function lastDayOf(month: Month): Day {
  const first = firstDayOf(month);
  return addDays(first, daysIn(first) - 1);
}

/** For sort(): negative when the first day is earlier, zero for the same day. */
export function compareDays(one: Day, other: Day): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Whether a day lies in a period, both ends included; null means no end on that side. */
export function isWithin(date: Day, from: Day | null, until: Day | null): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}
