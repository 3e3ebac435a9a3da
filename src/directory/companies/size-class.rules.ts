/** The size class of a company by the EU definition of SMEs (Recommendation 2003/361/EC, annex, article 2), year by year. */
import type { Localised } from '#platform/values/text.js';
import { groupTotals } from './size-figures.rules.js';
import type { GroupTotals, MissingFigure, Total, YearFigures } from './size-figures.rules.js';

/** The classes of article 2; LARGE is every enterprise that is no SME, UNKNOWN says that figures are missing. */
export enum SizeClass {
  MICRO = 'MICRO',
  SMALL = 'SMALL',
  MEDIUM = 'MEDIUM',
  LARGE = 'LARGE',
  UNKNOWN = 'UNKNOWN',
}

export const SIZE_CLASS_NAMES: Readonly<Record<SizeClass, Localised>> = {
  [SizeClass.MICRO]: { sv: 'Mikroföretag', en: 'Micro enterprise' },
  [SizeClass.SMALL]: { sv: 'Litet företag', en: 'Small enterprise' },
  [SizeClass.MEDIUM]: { sv: 'Medelstort företag', en: 'Medium-sized enterprise' },
  [SizeClass.LARGE]: { sv: 'Stort företag', en: 'Large enterprise' },
  [SizeClass.UNKNOWN]: { sv: 'Okänd storlek', en: 'Unknown size' },
};

/** The ceilings of article 2: fewer annual work units than these, and turnover or balance total of at most these. */
interface Ceiling {
  readonly annualWorkUnits: number;
  readonly turnoverEuro: number;
  readonly balanceTotalEuro: number;
}

const CEILINGS: readonly Ceiling[] = [
  { annualWorkUnits: 10, turnoverEuro: 2_000_000, balanceTotalEuro: 2_000_000 },
  { annualWorkUnits: 50, turnoverEuro: 10_000_000, balanceTotalEuro: 10_000_000 },
  { annualWorkUnits: 250, turnoverEuro: 50_000_000, balanceTotalEuro: 43_000_000 },
];

/** The classes an enterprise can have, from the smallest. */
export const SIZE_CLASSES: readonly SizeClass[] = [SizeClass.MICRO, SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE];

/** Yes, no, or not known; a statement can be settled although a part of it is not known. */
export type Answer = boolean | null;

function both(one: Answer, other: Answer): Answer {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function either(one: Answer, other: Answer): Answer {
  if (one === true || other === true) return true;
  return one === null || other === null ? null : false;
}

/** Whether the company is within each ceiling, from the lowest to the highest. */
export type Standing = readonly Answer[];

function isBelow(total: Total, ceiling: number): Answer {
  if (total.known >= ceiling) return false;
  return total.isComplete ? true : null;
}

/** Öre against euro, in whole numbers: öre × 100 is ten-thousandths of a krona. */
function isAtMost(total: Total, euro: number, euroRate: number | null): Answer {
  if (euroRate === null) return null;
  if (total.known * 100 > euro * euroRate) return false;
  return total.isComplete ? true : null;
}

/** Whether the group's figures keep the company within each ceiling. */
function standingOf(totals: GroupTotals, euroRate: number | null): Standing {
  return CEILINGS.map((ceiling) =>
    both(
      isBelow(totals.annualWorkUnits, ceiling.annualWorkUnits),
      either(
        isAtMost(totals.turnover, ceiling.turnoverEuro, euroRate),
        isAtMost(totals.balanceTotal, ceiling.balanceTotalEuro, euroRate),
      ),
    ),
  );
}

/** The classes a standing leaves open, one when it is settled. */
export function classesOf(standing: Standing): readonly SizeClass[] {
  return SIZE_CLASSES.filter((_, index) => standing[index] !== false && (index === 0 || standing[index - 1] !== true));
}

/** The class when only one is possible. */
export function classOf(possible: readonly SizeClass[]): SizeClass {
  return possible.length === 1 ? (possible[0] ?? SizeClass.UNKNOWN) : SizeClass.UNKNOWN;
}

/** What the figures of one year alone say. */
export interface YearSize {
  readonly year: number;
  readonly sizeClass: SizeClass;
  /** The classes not ruled out; one when the figures settle it. */
  readonly possible: readonly SizeClass[];
  readonly standing: Standing;
  readonly totals: GroupTotals;
  /** What must be known to settle the class; empty when it is settled. */
  readonly missing: readonly MissingFigure[];
}

/** Every figure that has not been given, the rate of the euro included. */
export function missingOf(totals: GroupTotals, euroRate: number | null): readonly MissingFigure[] {
  return euroRate === null ? [...totals.missing, { figure: 'EURO_RATE', enterprise: null }] : totals.missing;
}

/** The class that the figures of one year alone point to (articles 2 and 6), without regard to other years. */
export function sizeOfYear(figures: YearFigures): YearSize {
  const totals = groupTotals(figures);
  const standing = standingOf(totals, figures.euroRate);
  const possible = classesOf(standing);
  const sizeClass = classOf(possible);
  const missing = sizeClass === SizeClass.UNKNOWN ? missingOf(totals, figures.euroRate) : [];
  return { year: figures.year, sizeClass, possible, standing, totals, missing };
}
