/** Swedish money as a whole number of öre: how it is written for people and read from them. */
import type { Locale } from './locale.js';

/** Swedish kronor in öre: 100 is one krona. Whole numbers only, so that sums are exact. */
export type Money = number;

/** The money of so many kronor: kronor(1500) is 150 000 öre. */
export function kronor(amount: number): Money {
  return Math.round(amount * 100);
}

/** Whether the value is an amount of öre that arithmetic keeps exact. */
export function isMoney(value: unknown): value is Money {
  return Number.isSafeInteger(value);
}

const formats: Readonly<Record<Locale, (fractionDigits: number) => Intl.NumberFormat>> = {
  sv: (digits) => formatOf('sv-SE', digits),
  en: (digits) => formatOf('en-GB', digits),
};

const known = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, fractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${fractionDigits}`;
  const format =
    known.get(key) ??
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'SEK',
      currencyDisplay: language === 'sv-SE' ? 'symbol' : 'code',
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
    });
  known.set(key, format);
  return format;
}

/** '1 234 kr' or 'SEK 1,234'; öre are written when there are any. Spaces inside the amount do not break. */
export function formatMoney(money: Money, locale: Locale): string {
  if (!Number.isSafeInteger(money)) throw new RangeError(`Not a whole number of öre: ${money}`);
  return formats[locale](money % 100 === 0 ? 0 : 2).format(money / 100);
}

/** What may stand around an amount: kr, SEK, kronor, the old ':-', and one sign, before or after the currency. */
const WRITTEN = /^(-)?\s*(?:sek|kr)?\s*(-)?([^-]*?)\s*(?:sek|kronor|kr\.?|:-)?$/iu;
/** No amount is longer than this in writing, and reading anything longer would only cost time. */
const LONGEST = 40;
const SPACES = '[ \u00A0\u202F]';
const SWEDISH = new RegExp(`^(\\d+|\\d{1,3}(?:${SPACES}\\d{3})+)(?:[,.](\\d{1,2}))?$`, 'u');
const ENGLISH = new RegExp(`^(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:${SPACES}\\d{3})+)(?:\\.(\\d{1,2}))?$`, 'u');

/**
 * An amount as a person writes it, in öre; null when it cannot be read in one way only.
 * Swedish: '1 234,50 kr', '1234.5', '1500:-'. English: 'SEK 1,234.50', '1234'.
 */
export function parseMoney(text: string, locale: Locale): Money | null {
  if (text.length > LONGEST) return null;
  const written = WRITTEN.exec(text.trim().replaceAll(/[−–]/gu, '-'));
  const found = (locale === 'sv' ? SWEDISH : ENGLISH).exec(written?.[3] ?? '');
  if (!written || !found || (written[1] && written[2])) return null;
  const [, whole = '', hundredths = ''] = found;
  const money = Number(whole.replaceAll(/\D/gu, '')) * 100 + Number(hundredths.padEnd(2, '0'));
  const isNegative = written.slice(1, 3).some(Boolean);
  return isMoney(money) ? signed(money, isNegative) : null;
}

/** Nothing owed is nothing: there is no minus zero. */
function signed(money: Money, isNegative: boolean): Money {
  return isNegative && money !== 0 ? -money : money;
}
