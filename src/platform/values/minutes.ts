/** Working time in whole minutes: what one entry may hold, and how sums are written. */
import type { Locale } from './locale.js';

/** A whole number of minutes. */
export type Minutes = number;

/** The least and the most one entry may hold: a minute, and a whole day. */
export const FEWEST_MINUTES = 1;
export const MOST_MINUTES = 1_440;

/** Whether the value may stand as the time of one entry: a whole number from 1 to 1 440. */
export function isMinutes(value: unknown): value is Minutes {
  return Number.isInteger(value) && Number(value) >= FEWEST_MINUTES && Number(value) <= MOST_MINUTES;
}

/** Whether the value may stand as an accompanying time, such as travel, where none at all is an answer too. */
export function isMinutesOrNone(value: unknown): value is Minutes {
  return value === 0 || isMinutes(value);
}

const hourFormats: Readonly<Record<Locale, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE'),
  en: new Intl.NumberFormat('en-GB'),
};

/** '2 h 15 min', '45 min', '2 h', '0 min'; sums of any size, with the reader's way of grouping thousands. */
export function formatMinutes(minutes: Minutes, locale: Locale): string {
  if (!Number.isInteger(minutes) || minutes < 0) throw new RangeError(`Not a whole number of minutes: ${minutes}`);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const pieces = [
    ...(hours > 0 ? [`${hourFormats[locale].format(hours)} h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} min`] : []),
  ];
  return pieces.join(' ');
}
