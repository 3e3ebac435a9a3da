// When an occasion is, as people say it: "17 november 2026 kl. 08.30–12.00" in Sweden's time.
import { dayInWords } from '#platform/values/day-words.js';
import type { Day } from '#platform/values/day.js';
import type { Locale } from '#platform/values/locale.js';

/** When an occasion is. */
export interface OccasionAt {
  readonly onDay: Day;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
}

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' });

/** The hours of an occasion: "08.30–12.00", "08:30–12:00"; nothing where they are not known. */
export function hoursInWords({ startsAt, endsAt }: OccasionAt, locale: Locale): string {
  const written = [startsAt, endsAt].filter((at) => at !== null).map((at) => clock.format(at));
  const text = written.join('–');
  return locale === 'sv' ? text.replaceAll(':', '.') : text;
}

export function occasionInWords(occasion: OccasionAt, locale: Locale): string {
  const hours = hoursInWords(occasion, locale);
  const day = dayInWords(occasion.onDay, locale);
  if (!hours) return day;
  return locale === 'sv' ? `${day} kl. ${hours}` : `${day}, ${hours}`;
}
