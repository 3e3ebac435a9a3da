/** The size class of a company over the years: two in a row change it (Recommendation 2003/361/EC, annex, article 4). */
import { classesOf, classOf, missingOf, SIZE_CLASSES, SizeClass, sizeOfYear } from './size-class.rules.js';
import type { Answer, Standing, YearSize } from './size-class.rules.js';
import { PARTNER_PERCENT } from './size-figures.rules.js';
import type { MissingFigure, YearFigures } from './size-figures.rules.js';
import { explainChange, explainMissing, explainPublicOwner, explainYear, NO_FIGURES } from './size-reasons.rules.js';
import type { SizeReason } from './size-reasons.rules.js';

/** The class a company has after its latest year, and why. */
export interface SizeVerdict {
  readonly sizeClass: SizeClass;
  /** The classes not ruled out; one when the class is known. */
  readonly possible: readonly SizeClass[];
  /** The latest year there are figures for; null when there are none. */
  readonly year: number | null;
  /** What each year alone says, from the first. */
  readonly years: readonly YearSize[];
  /** What must be known to settle the class; empty when it is known. */
  readonly missing: readonly MissingFigure[];
  /** The reasoning, step by step. */
  readonly reasons: readonly SizeReason[];
}

const NOTHING_KNOWN: SizeVerdict = {
  sizeClass: SizeClass.UNKNOWN,
  possible: SIZE_CLASSES,
  year: null,
  years: [],
  missing: [],
  reasons: [NO_FIGURES],
};

/** A year on the way to the verdict, and where it left the company. */
interface Step {
  readonly figures: YearFigures;
  readonly size: YearSize;
  readonly standing: Standing;
  readonly reasons: readonly SizeReason[];
}

/**
 * Article 4.2 for one ceiling: the place of the company in relation to it changes only when two accounting periods
 * in a row say so. Without a known earlier place the latest period decides alone.
 */
function afterYear(before: Answer, lastSaid: Answer, says: Answer): Answer {
  if (says === null) return before === lastSaid ? before : null;
  if (before === null || lastSaid === null) return says;
  return says === lastSaid ? says : before;
}

function nextStep(figures: YearFigures, before: Step | null): Step {
  const size = sizeOfYear(figures);
  const follows = before?.size.year === figures.year - 1;
  const standing =
    before && follows
      ? size.standing.map((says, at) => afterYear(before.standing[at] ?? null, before.size.standing[at] ?? null, says))
      : size.standing;
  const previous = before && { sizeClass: classOf(classesOf(before.standing)), follows };
  const reasons = [explainYear(figures, size), ...explainChange(size, classOf(classesOf(standing)), previous)];
  return { figures, size, standing, reasons };
}

/**
 * The class of a company from the figures of its years, in any order; of two entries for one year the later counts.
 * A single year, a year after a gap and the first year of a new company stand alone (articles 4.2 and 4.3). Public
 * bodies that own or control a quarter make it no SME whatever its figures (article 3.4).
 */
export function sizeVerdict(figures: readonly YearFigures[]): SizeVerdict {
  const byYear = [...new Map(figures.map((year) => [year.year, year])).values()].toSorted((a, b) => a.year - b.year);
  const steps: Step[] = [];
  for (const year of byYear) steps.push(nextStep(year, steps.at(-1) ?? null));
  const last = steps.at(-1);
  if (!last) return NOTHING_KNOWN;
  const soFar = { year: last.size.year, years: steps.map(({ size }) => size) };
  const reasons = steps.flatMap((step) => step.reasons);
  return { ...soFar, ...concluded(last, reasons) };
}

type Conclusion = Pick<SizeVerdict, 'sizeClass' | 'possible' | 'missing' | 'reasons'>;

function concluded({ figures, size, standing }: Step, reasons: readonly SizeReason[]): Conclusion {
  const publicPercent = figures.publicPercent ?? 0;
  if (publicPercent >= PARTNER_PERCENT) {
    const sizeClass = SizeClass.LARGE;
    return { sizeClass, possible: [sizeClass], missing: [], reasons: [...reasons, explainPublicOwner(publicPercent)] };
  }
  const possible = classesOf(standing);
  const sizeClass = classOf(possible);
  if (sizeClass !== SizeClass.UNKNOWN) return { sizeClass, possible, missing: [], reasons };
  const missing = missingOf(size.totals, figures.euroRate);
  return { sizeClass, possible, missing, reasons: [...reasons, explainMissing(size.year, missing, possible)] };
}
