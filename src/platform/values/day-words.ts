/** Days as people say them: "12 mars 2026", "12 March 2026". */
import type { Day } from './day.js';
import type { Locale } from './locale.js';

const LANGUAGES: Readonly<Record<Locale, string>> = { sv: 'sv-SE', en: 'en-GB' };

const formats = new Map<Locale, Intl.DateTimeFormat>();

function formatIn(locale: Locale): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LANGUAGES[locale], { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format;
}

/** The day with its month in letters. */
export function dayInWords(day: Day, locale: Locale): string {
  return formatIn(locale).format(new Date(`${day}T00:00:00Z`));
}

/** The name of a language and its country, as papers and drawings say it. */
export const languageTag = (locale: Locale): string => LANGUAGES[locale];

/** The day without its year when that is the year one stands in: "12 mars", "12 March". */
export function dayNearby(day: Day, today: Day, locale: Locale): string {
  return inYearOf(day, today) ? dayInWords(day, locale).slice(0, -5) : dayInWords(day, locale);
}

/** Two days, with a year that both have named once: "20 mars och 2 juli 2027". */
export function daysInWords([from, until]: readonly [Day, Day], today: Day, locale: Locale): string {
  const first = inYearOf(from, until) ? dayNearby(from, from, locale) : dayNearby(from, today, locale);
  return `${first} ${locale === 'sv' ? 'och' : 'and'} ${dayNearby(until, today, locale)}`;
}

function inYearOf(day: Day, other: Day): boolean {
  return day.slice(0, 4) === other.slice(0, 4);
}
