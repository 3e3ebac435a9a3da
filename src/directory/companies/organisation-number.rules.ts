/** The Swedish organisation number: one normal form, its check digit, what it says of its owner, and who may see it. */
import type { Localised } from '#platform/values/text.js';

/** Legal form as far as the number tells it: its first digit is the group (lag 1974:174; Skatteverket SKV 709). */
export enum LegalForm {
  ESTATE = 'ESTATE',
  PUBLIC_BODY = 'PUBLIC_BODY',
  FOREIGN_COMPANY = 'FOREIGN_COMPANY',
  LIMITED_COMPANY = 'LIMITED_COMPANY',
  SIMPLE_PARTNERSHIP = 'SIMPLE_PARTNERSHIP',
  ECONOMIC_ASSOCIATION = 'ECONOMIC_ASSOCIATION',
  NON_PROFIT_OR_FOUNDATION = 'NON_PROFIT_OR_FOUNDATION',
  TRADING_PARTNERSHIP = 'TRADING_PARTNERSHIP',
  SOLE_TRADER = 'SOLE_TRADER',
  UNKNOWN = 'UNKNOWN',
}

export const LEGAL_FORM_NAMES: Readonly<Record<LegalForm, Localised>> = {
  [LegalForm.ESTATE]: { sv: 'Dödsbo', en: 'Estate of a deceased person' },
  [LegalForm.PUBLIC_BODY]: { sv: 'Stat, region, kommun eller församling', en: 'State, region, municipality or parish' },
  [LegalForm.FOREIGN_COMPANY]: { sv: 'Utländskt företag', en: 'Foreign company' },
  [LegalForm.LIMITED_COMPANY]: { sv: 'Aktiebolag', en: 'Limited company' },
  [LegalForm.SIMPLE_PARTNERSHIP]: { sv: 'Enkelt bolag', en: 'Simple partnership' },
  [LegalForm.ECONOMIC_ASSOCIATION]: { sv: 'Ekonomisk förening', en: 'Economic association' },
  [LegalForm.NON_PROFIT_OR_FOUNDATION]: {
    sv: 'Ideell förening eller stiftelse',
    en: 'Non-profit association or foundation',
  },
  [LegalForm.TRADING_PARTNERSHIP]: {
    sv: 'Handelsbolag eller kommanditbolag',
    en: 'Trading partnership or limited partnership',
  },
  [LegalForm.SOLE_TRADER]: { sv: 'Enskild näringsidkare', en: 'Sole trader' },
  [LegalForm.UNKNOWN]: { sv: 'Okänd', en: 'Unknown' },
};

const FORM_BY_GROUP: Readonly<Record<string, LegalForm>> = {
  '1': LegalForm.ESTATE,
  '2': LegalForm.PUBLIC_BODY,
  '3': LegalForm.FOREIGN_COMPANY,
  '5': LegalForm.LIMITED_COMPANY,
  '6': LegalForm.SIMPLE_PARTNERSHIP,
  '7': LegalForm.ECONOMIC_ASSOCIATION,
  '8': LegalForm.NON_PROFIT_OR_FOUNDATION,
  '9': LegalForm.TRADING_PARTNERSHIP,
};

/** Why a text is not an organisation number. */
export type OrganisationNumberProblem = 'EMPTY' | 'FORM' | 'PREFIX' | 'CHECK_DIGIT' | 'DATE' | 'GROUP';

export const ORGANISATION_NUMBER_PROBLEMS: Readonly<Record<OrganisationNumberProblem, Localised>> = {
  EMPTY: { sv: 'Organisationsnumret saknas.', en: 'The organisation number is missing.' },
  FORM: {
    sv: 'Ett organisationsnummer har tio siffror: NNNNNN-NNNN.',
    en: 'An organisation number has ten digits: NNNNNN-NNNN.',
  },
  PREFIX: {
    sv: 'Med tolv siffror börjar ett organisationsnummer med 16 och ett personnummer med 18, 19 eller 20.',
    en: 'With twelve digits an organisation number begins with 16 and a personal number with 18, 19 or 20.',
  },
  CHECK_DIGIT: {
    sv: 'Kontrollsiffran stämmer inte. Är någon siffra fel eller omkastad?',
    en: 'The check digit is wrong. Is a digit mistaken, or have two changed places?',
  },
  DATE: {
    sv: 'Numret har formen av ett personnummer, men datumet finns inte.',
    en: 'The number has the form of a personal number, but its date does not exist.',
  },
  GROUP: {
    sv: 'Ett organisationsnummer börjar inte med 0.',
    en: 'An organisation number does not begin with 0.',
  },
};

/** What a text turned out to be: a number in its normal form of ten digits, or the reason why it is none. */
export type OrganisationNumberReading =
  | { readonly ok: true; readonly number: string; readonly soleTrader: boolean; readonly legalForm: LegalForm }
  | { readonly ok: false; readonly reason: OrganisationNumberProblem };

/** Century if given, six digits, a dash (a plus for those over a hundred) or none, four digits. */
const WRITTEN = /^(\d{2})?(\d{6})[-+]?(\d{4})$/;

/** The VAT number of the same owner: SE, the ten digits, 01. */
const WRITTEN_AS_VAT = /^SE(\d{6}-?\d{4})01$/;

/**
 * Reads an organisation number in any of its spellings: 10 or 12 digits, with or without dash and spaces, or as a
 * VAT number. The result carries the ten digits that are stored.
 */
export function readOrganisationNumber(text: string): OrganisationNumberReading {
  const compact = text
    .replaceAll(/\s/gu, '')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .toUpperCase();
  if (compact === '') return { ok: false, reason: 'EMPTY' };
  const [, prefix, date, serial] = WRITTEN.exec(compact.replace(WRITTEN_AS_VAT, '$1')) ?? [];
  if (date === undefined || serial === undefined) return { ok: false, reason: 'FORM' };
  const number = date + serial;
  const reason = problemOf(number, prefix);
  if (reason) return { ok: false, reason };
  return { ok: true, number, soleTrader: isSoleTrader(number), legalForm: legalFormOf(number) };
}

function problemOf(number: string, prefix: string | undefined): OrganisationNumberProblem | null {
  const prefixes = isSoleTrader(number) ? ['18', '19', '20'] : ['16'];
  if (prefix !== undefined && !prefixes.includes(prefix)) return 'PREFIX';
  if (checkDigitOf(number.slice(0, 9)) !== number.slice(9)) return 'CHECK_DIGIT';
  if (isSoleTrader(number)) return hasBirthDate(number, prefix) ? null : 'DATE';
  return number.startsWith('0') ? 'GROUP' : null;
}

/**
 * Whether the number is a person's own, which makes it personal data. In an organisation number the third digit is
 * at least 2; in a personal number it begins the month and is 0 or 1.
 */
export function isSoleTrader(number: string): boolean {
  return number.charAt(2) < '2';
}

/** The legal form the number's first digit stands for. */
export function legalFormOf(number: string): LegalForm {
  return isSoleTrader(number) ? LegalForm.SOLE_TRADER : (FORM_BY_GROUP[number.charAt(0)] ?? LegalForm.UNKNOWN);
}

/** Days in each month; 29 February is judged apart. */
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether YYMMDD is a day in some possible century; in a samordningsnummer the day has 60 added to it. */
function hasBirthDate(number: string, century: string | undefined): boolean {
  const digitsAt = (start: number): number => Number(number.slice(start, start + 2));
  const [year, month, written] = [digitsAt(0), digitsAt(2), digitsAt(4)];
  const dayOfMonth = written > 60 ? written - 60 : written;
  if (dayOfMonth < 1 || dayOfMonth > (MONTH_LENGTHS[month - 1] ?? 0)) return false;
  if (month !== 2 || dayOfMonth < 29) return true;
  return year === 0 ? century === undefined || century === '20' : year % 4 === 0;
}

/** The tenth digit for nine digits, by the Luhn algorithm (ISO/IEC 7812-1, annex B). */
export function checkDigitOf(nineDigits: string): string {
  const sum = Array.from(nineDigits, Number).reduce((total, digit, index) => {
    const product = digit * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** The number as people write it: '556016-0680'. Takes the ten digits that are stored. */
export function formatOrganisationNumber(number: string): string {
  return `${number.slice(0, 6)}-${number.slice(6)}`;
}

/** What stands in place of a sole trader's number. */
export const HIDDEN_NUMBER = '••••••-••••';

/**
 * The number for those who only look. A company's number is public and is written out. Of a sole trader's nothing is
 * left: the first six digits are a birth date and the last four are what is asked for to prove who one is, so any part
 * kept would say something of the person. Name and place tell two sole traders apart.
 */
export function maskOrganisationNumber(number: string): string {
  return isSoleTrader(number) ? HIDDEN_NUMBER : formatOrganisationNumber(number);
}

/** Limited companies are numbered from 556 and have come to 559, so 599 stays free for what is invented. */
const DEMO_SERIES = '599';
const DEMO_NUMBERS = 1_000_000;

/** A valid number for the n:th invented company, n from 0 to 999 999; always the same for the same n. */
export function demoOrganisationNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n >= DEMO_NUMBERS) throw new RangeError(`Not a demo company: ${n}`);
  const nineDigits = DEMO_SERIES + String(n).padStart(6, '0');
  return nineDigits + checkDigitOf(nineDigits);
}

/** Whether the number belongs to the series of invented companies. */
export function isDemoOrganisationNumber(number: string): boolean {
  return number.startsWith(DEMO_SERIES);
}
