// Days as they are reckoned with, in Swedish time and without words.
export const ZONE = 'Europe/Stockholm';

/** A day without a clock stands at noon, so that no zone moves it. */
export const instantOf = (day: string): Date => new Date(day.length === 10 ? `${day}T12:00:00Z` : day);

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Sweden at an instant. */
export const dayOf = (instant: Date): string => wall.format(instant);

/** Today in Sweden, as a day. */
export const today = (now = new Date()): string => dayOf(now);

/** A day some days away. */
export function daysAfter(day: string, days: number): string {
  const moved = instantOf(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to.slice(0, 10)).getTime() - instantOf(from.slice(0, 10)).getTime()) / 86_400_000);
