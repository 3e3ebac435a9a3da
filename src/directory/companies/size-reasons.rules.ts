/** The sentences that explain a size class, in Swedish and English. */
import type { Locale } from '#platform/values/locale.js';
import { formatMoney } from '#platform/values/money.js';
import type { Localised } from '#platform/values/text.js';
import { SIZE_CLASS_NAMES, SizeClass } from './size-class.rules.js';
import type { YearSize } from './size-class.rules.js';
import { PARTNER_PERCENT, weightOf } from './size-figures.rules.js';
import type { MissingFigure, Total, YearFigures } from './size-figures.rules.js';

/** One step of the reasoning: a code for programs and a sentence for people. */
export interface SizeReason {
  readonly code:
    'FIGURES' | 'ALONE' | 'AFTER_GAP' | 'UNCHANGED' | 'KEPT' | 'CHANGED' | 'MISSING' | 'NO_FIGURES' | 'PUBLIC_OWNER';
  readonly sentence: Localised;
}

/** The class the company had after the year before, as far as an explanation needs it. */
export interface PreviousYear {
  readonly sizeClass: SizeClass;
  /** False when years are missing between, so that it cannot be the first of two in a row. */
  readonly follows: boolean;
}

type Speaker = (locale: Locale) => string;

function inBoth(code: SizeReason['code'], say: Speaker): SizeReason {
  return { code, sentence: { sv: say('sv'), en: say('en') } };
}

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

const FIGURE_NAMES: Readonly<Record<MissingFigure['figure'], Localised>> = {
  ANNUAL_WORK_UNITS: { sv: 'årsarbetskrafter', en: 'annual work units' },
  TURNOVER: { sv: 'omsättning', en: 'turnover' },
  BALANCE_TOTAL: { sv: 'balansomslutning', en: 'balance total' },
  EURO_RATE: { sv: 'eurokurs', en: 'euro rate' },
};

/** The class in the middle of a sentence: 'medelstort företag'. */
function named(sizeClass: SizeClass, locale: Locale): string {
  const name = SIZE_CLASS_NAMES[sizeClass][locale];
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function value(total: Total, locale: Locale, write: (known: number) => string): string {
  if (total.isComplete) return write(total.known);
  if (total.known === 0) return { sv: 'okänd', en: 'unknown' }[locale];
  return `${{ sv: 'minst', en: 'at least' }[locale]} ${write(total.known)}`;
}

function figuresOf({ totals }: YearSize, locale: Locale): string {
  const money = (known: number): string => formatMoney(known, locale);
  return [
    `${FIGURE_NAMES.ANNUAL_WORK_UNITS[locale]} ${value(totals.annualWorkUnits, locale, (known) => NUMBERS[locale].format(known))}`,
    `${FIGURE_NAMES.TURNOVER[locale]} ${value(totals.turnover, locale, money)}`,
    `${FIGURE_NAMES.BALANCE_TOTAL[locale]} ${value(totals.balanceTotal, locale, money)}`,
  ].join(', ');
}

function percentage(share: number, locale: Locale): string {
  return `${NUMBERS[locale].format(share)}${{ sv: '\u00A0%', en: '%' }[locale]}`;
}

/** Who is counted in, each with the share that counts; those below 25 % are told to be left out. */
function groupOf({ related }: YearFigures, locale: Locale): string {
  if (related.length === 0) return '';
  const shares = related.map((one) => `${one.name} ${percentage(weightOf(one) / 100, locale)}`).join(', ');
  return { sv: ` (med andelar: ${shares})`, en: ` (with shares: ${shares})` }[locale];
}

/** What one year's figures are, and the class they point to. */
export function explainYear(figures: YearFigures, size: YearSize): SizeReason {
  return inBoth('FIGURES', (locale) => {
    const start = `${size.year}: ${figuresOf(size, locale)}${groupOf(figures, locale)}.`;
    if (size.sizeClass === SizeClass.UNKNOWN) return start;
    const name = named(size.sizeClass, locale);
    return `${start} ${{ sv: `Det motsvarar ett ${name}.`, en: `That is the size of a ${name}.` }[locale]}`;
  });
}

/** Why the class after a year is what it is, seen from the year before; nothing while it is unknown. */
export function explainChange(size: YearSize, now: SizeClass, previous: PreviousYear | null): readonly SizeReason[] {
  if (now === SizeClass.UNKNOWN) return [];
  const { year } = size;
  if (previous === null) {
    const sv = `${year} är det första året med siffror och avgör ensamt.`;
    return [{ code: 'ALONE', sentence: { sv, en: `${year} is the first year with figures and decides alone.` } }];
  }
  if (!previous.follows || previous.sizeClass === SizeClass.UNKNOWN) {
    const sv = `Året före ${year} saknar siffror som räcker, så ${year} avgör ensamt.`;
    const en = `The year before ${year} lacks sufficient figures, so ${year} decides alone.`;
    return [{ code: 'AFTER_GAP', sentence: { sv, en } }];
  }
  return [compared(size, now, previous.sizeClass)];
}

function compared(size: YearSize, now: SizeClass, before: SizeClass): SizeReason {
  const { year } = size;
  const names = (locale: Locale): [string, string] => [named(now, locale), named(before, locale)];
  const [svNow, svBefore] = names('sv');
  const [enNow, enBefore] = names('en');
  if (now !== before) {
    const sv = `Två år i följd pekar bort från ${svBefore} (artikel 4.2): från ${year} är det ett ${svNow}.`;
    const en = `Two years in a row point away from ${enBefore} (article 4.2): from ${year} it is a ${enNow}.`;
    return { code: 'CHANGED', sentence: { sv, en } };
  }
  if (size.sizeClass === now) {
    const sv = `Klassen är densamma som året före: ${svNow}.`;
    return { code: 'UNCHANGED', sentence: { sv, en: `The class is the same as the year before: ${enNow}.` } };
  }
  const sv = `Ett år ändrar inte klassen, det krävs två i följd (artikel 4.2): fortfarande ett ${svNow}.`;
  const en = `One year does not change the class, it takes two in a row (article 4.2): still a ${enNow}.`;
  return { code: 'KEPT', sentence: { sv, en } };
}

/** What is missing to settle the class, and what it can still be. */
export function explainMissing(
  year: number,
  missing: readonly MissingFigure[],
  possible: readonly SizeClass[],
): SizeReason {
  return inBoth('MISSING', (locale) => {
    const figures = missing
      .map(({ figure, enterprise }) => FIGURE_NAMES[figure][locale] + (enterprise === null ? '' : ` (${enterprise})`))
      .join(', ');
    const or = { sv: ' eller ', en: ' or ' }[locale];
    const classes = possible.map((one) => named(one, locale)).join(or);
    return {
      sv: `Klassen kan inte avgöras för ${year} (${classes}). Det som saknas: ${figures}.`,
      en: `The class cannot be settled for ${year} (${classes}). What is missing: ${figures}.`,
    }[locale];
  });
}

/** Public owners make an enterprise no SME, whatever its figures. */
export function explainPublicOwner(percent: number): SizeReason {
  return inBoth('PUBLIC_OWNER', (locale) => {
    const [share, limit] = [percentage(percent, locale), percentage(PARTNER_PERCENT, locale)];
    return {
      sv: `Offentliga organ äger eller styr ${share}; från ${limit} räknas företaget som stort (artikel 3.4).`,
      en: `Public bodies own or control ${share}; from ${limit} the enterprise counts as large (article 3.4).`,
    }[locale];
  });
}

export const NO_FIGURES: SizeReason = {
  code: 'NO_FIGURES',
  sentence: { sv: 'Inga årssiffror är registrerade.', en: 'No yearly figures have been recorded.' },
};
