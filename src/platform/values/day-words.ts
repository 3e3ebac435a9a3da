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
