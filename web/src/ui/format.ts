// Days, times and numbers as people read them, in the language that is chosen and in Swedish time.
import { locale } from './words';

const ZONE = 'Europe/Stockholm';

const tag = (): string => (locale() === 'sv' ? 'sv-SE' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag()}${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag(), { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

/** A day without a clock stands at noon, so that no zone moves it. */
const instantOf = (day: string): Date => new Date(day.length === 10 ? `${day}T12:00:00Z` : day);

/** “18 nov. 2026” */
export const dayInWords = (day: string): string =>
  format({ day: 'numeric', month: 'short', year: 'numeric' }).format(instantOf(day));

/** “tis 18 nov.” */
export const weekdayInWords = (day: string): string =>
  format({ weekday: 'short', day: 'numeric', month: 'short' }).format(instantOf(day));

/** “13.00” in Swedish, “13:00” in English. */
export const timeInWords = (instant: string): string => {
  const time = format({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
  return locale() === 'sv' ? time.replace(':', '.') : time;
};

/** “1 h 30 min”, “45 min” */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** A number with the language's own thousands and decimals. */
export const numberInWords = (value: number, decimals = 0): string =>
  new Intl.NumberFormat(tag(), { maximumFractionDigits: decimals }).format(value);

/** Today in Sweden, as a day. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** A day some days away. */
export function daysAfter(day: string, days: number): string {
  const moved = instantOf(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to.slice(0, 10)).getTime() - instantOf(from.slice(0, 10)).getTime()) / 86_400_000);
