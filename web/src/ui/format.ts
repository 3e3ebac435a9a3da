// Days, times and numbers as people read them, in the language that is chosen and in Swedish time.
import { instantOf, ZONE } from './days';
import { locale } from './words';

export { daysAfter, daysBetween, today } from './days';

const tag = (): string => (locale() === 'sv' ? 'sv-SE' : 'en-GB');

/** Keeps what is made, by language and options: to make a format takes a phone longer than a hundred uses of it. */
function kept<Options, Format>(make: (tag: string, options: Options) => Format): (options: Options) => Format {
  const formats = new Map<string, Format>();
  return (options) => {
    const key = `${tag()}${JSON.stringify(options)}`;
    const known = formats.get(key) ?? make(tag(), options);
    formats.set(key, known);
    return known;
  };
}

const format = kept((language, options: Intl.DateTimeFormatOptions) => {
  return new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options });
});

const numbers = kept((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));

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
  numbers({ maximumFractionDigits: decimals }).format(value);
