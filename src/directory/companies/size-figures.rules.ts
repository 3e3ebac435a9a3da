/** The yearly figures of a company and those it must count with it: partner and linked enterprises, summed. */
import type { Money } from '#platform/values/money.js';

/** What an enterprise's accounts say of one year; null is not known yet. Turnover is for twelve months, without VAT. */
export interface Figures {
  /** Full-time workers for a whole year; part of a year or of full time counts as its fraction (annex, article 5). */
  readonly annualWorkUnits: number | null;
  readonly turnover: Money | null;
  readonly balanceTotal: Money | null;
}

/** How another enterprise belongs to the company (annex, article 3). */
export enum RelationKind {
  /** At least 25 % of capital or votes, in either direction, but no control: its figures count by the share. */
  PARTNER = 'PARTNER',
  /** Control: a majority of the votes, of the board, or by contract. Its figures count in full. */
  LINKED = 'LINKED',
}

/**
 * Another enterprise in the group. A partner's figures should hold those of enterprises linked to the partner, a
 * linked one's should hold the shares of its own partners (article 6.3).
 */
export interface RelatedEnterprise extends Figures {
  readonly name: string;
  readonly relation: RelationKind;
  /** The greater of the shares of capital and votes, in percent with at most two decimals. */
  readonly sharePercent: number;
}

/** One accounting period of the company, named by the year in which it closed. */
export interface YearFigures extends Figures {
  readonly year: number;
  /** Swedish kronor for one euro in ten-thousandths, on the day the period closed: 112 345 means 11.2345. */
  readonly euroRate: number | null;
  readonly related: readonly RelatedEnterprise[];
  /** What public bodies own or control together, in percent; leave out owners that article 3.2 exempts. */
  readonly publicPercent: number | null;
}

/** A sum that may lack parts; what is known of it is then its least possible value. */
export interface Total {
  readonly known: number;
  readonly isComplete: boolean;
}

export type FigureName = 'ANNUAL_WORK_UNITS' | 'TURNOVER' | 'BALANCE_TOTAL';

/** A figure nobody has given: the company's own when no enterprise is named. */
export interface MissingFigure {
  readonly figure: FigureName | 'EURO_RATE';
  readonly enterprise: string | null;
}

/** The figures of the company and its group together. */
export interface GroupTotals {
  readonly annualWorkUnits: Total;
  readonly turnover: Total;
  readonly balanceTotal: Total;
  readonly missing: readonly MissingFigure[];
}

/** The least share that makes a partner (article 3.2); above half the enterprise is linked (article 3.3). */
export const PARTNER_PERCENT = 25;
const CONTROL_PERCENT = 50;

/** The relation a share of capital or votes makes by itself: none below 25 %, partner to 50 %, linked above. */
export function relationOf(sharePercent: number): RelationKind | null {
  if (sharePercent > CONTROL_PERCENT) return RelationKind.LINKED;
  return sharePercent >= PARTNER_PERCENT ? RelationKind.PARTNER : null;
}

/** How much of a related enterprise counts, in hundredths of a percent: all, its share, or nothing below 25 %. */
export function weightOf(related: RelatedEnterprise): number {
  if (related.relation === RelationKind.LINKED) return WHOLE;
  return related.sharePercent >= PARTNER_PERCENT ? Math.round(related.sharePercent * 100) : 0;
}

const WHOLE = 10_000;

interface Part {
  readonly enterprise: string | null;
  readonly weight: number;
  readonly figures: Figures;
}

interface Summed {
  readonly total: Total;
  readonly missing: readonly MissingFigure[];
}

/** Adds one figure over the group; whole numbers until the last step, so that a sum at a ceiling is exact. */
function summed(figure: FigureName, parts: readonly Part[], read: (figures: Figures) => number | null): Summed {
  const known = parts.reduce((sum, { weight, figures }) => sum + (read(figures) ?? 0) * weight, 0) / WHOLE;
  const missing = parts
    .filter(({ figures }) => read(figures) === null)
    .map(({ enterprise }) => ({ figure, enterprise }));
  return { total: { known, isComplete: missing.length === 0 }, missing };
}

function hundredths({ annualWorkUnits }: Figures): number | null {
  return annualWorkUnits === null ? null : Math.round(annualWorkUnits * 100);
}

/** The figures of the company with its group: its own, linked enterprises in full, partners by share (article 6.2). */
export function groupTotals(year: YearFigures): GroupTotals {
  const parts: Part[] = [
    { enterprise: null, weight: WHOLE, figures: year },
    ...year.related.map((related) => ({ enterprise: related.name, weight: weightOf(related), figures: related })),
  ].filter(({ weight }) => weight > 0);
  const staff = summed('ANNUAL_WORK_UNITS', parts, hundredths);
  const turnover = summed('TURNOVER', parts, (figures) => figures.turnover);
  const balance = summed('BALANCE_TOTAL', parts, (figures) => figures.balanceTotal);
  return {
    annualWorkUnits: { ...staff.total, known: staff.total.known / 100 },
    turnover: { ...turnover.total, known: Math.round(turnover.total.known) },
    balanceTotal: { ...balance.total, known: Math.round(balance.total.known) },
    missing: [...staff.missing, ...turnover.missing, ...balance.missing],
  };
}
