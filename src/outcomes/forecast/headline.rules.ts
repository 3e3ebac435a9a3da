/** The first line of a project: the promise that is furthest behind, or else the first; and which others are behind. */
import type { Localised } from '#platform/values/text.js';
import { alsoBehind, countedInWords, type Unit } from './sentence.rules.js';

/** A promise that may stand in the first line. */
export interface Candidate {
  readonly unit: Unit;
  readonly value: number;
  readonly reached: number | null;
  readonly gap: number | null;
  /** Whether it was for a time that has passed. */
  readonly isOver: boolean;
  /** Whether a partner has promised it for itself, and not all together. */
  readonly isPartners: boolean;
  /** Null where it is not known, or is not compared with a plan: a partner's part of what all have promised. */
  readonly sentence: Localised | null;
}

const NO_TARGETS: Localised = {
  sv: 'Projektet har inte lovat något i antal ännu.',
  en: 'The project has not promised any numbers yet.',
};
const NOT_SHOWN: Localised = {
  sv: 'Det är för få företag för att läget ska kunna visas.',
  en: 'There are too few companies for this to be shown.',
};

/**
 * What stands first: of the promises whose time has not passed, while there are any; and of what all have promised together,
 * where that may be seen. A gap weighs by its part of the promise, so that four companies weigh more than four hours.
 */
export function headlineOf(all: readonly Candidate[]): Localised {
  if (!all.length) return NO_TARGETS;
  const current = all.filter(({ isOver }) => !isOver);
  const candidates = current.length ? current : all;
  const told = candidates.filter(({ sentence }) => sentence !== null);
  const together = told.filter(({ isPartners }) => !isPartners);
  const first = together.length ? together : told;
  const worst = first.toSorted((one, other) => weight(one) - weight(other))[0];
  if (!worst?.sentence) return ownPart(candidates);
  const others = furthestBehind(first.filter((one) => one !== worst && one.unit !== worst.unit));
  const also = alsoBehind(others.map(({ unit, gap }) => ({ unit, by: -(gap ?? 0) })));
  const partners = partnersBehind(together.length ? told.filter((one) => one.isPartners && isBehind(one)).length : 0);
  return {
    sv: worst.sentence.sv + also.sv + partners.sv,
    en: worst.sentence.en + also.en + partners.en,
  };
}

const isBehind = ({ gap }: Candidate): boolean => gap !== null && gap < 0;

/** Of several promises in one unit, such as of several periods, the one that is furthest behind stands for all. */
function furthestBehind(told: readonly Candidate[]): Candidate[] {
  const behind = told.filter(isBehind).toSorted((one, other) => weight(one) - weight(other));
  return behind.filter((one, index) => behind.findIndex(({ unit }) => unit === one.unit) === index);
}

/** How many of the partners' own promises are behind; they stand by name in the table of partners. */
function partnersBehind(count: number): Localised {
  if (!count) return { sv: '', en: '' };
  return {
    sv: ` Av parternas egna mål ligger ${count} efter plan.`,
    en: ` Of the partners’ own targets ${count} ${count === 1 ? 'is' : 'are'} behind plan.`,
  };
}

/** Those that are not behind are all alike: the first of them stands first. */
function weight({ gap, value }: Candidate): number {
  return Math.min(0, gap ?? 0) / value;
}

function ownPart(candidates: readonly Candidate[]): Localised {
  const known = candidates.flatMap(({ unit, reached }) => (reached === null ? [] : [{ unit, reached }]));
  if (!known.length) return NOT_SHOWN;
  const list = (locale: 'sv' | 'en'): string =>
    known.map(({ unit, reached }) => countedInWords(reached, unit, locale)).join(', ');
  return {
    sv: `Målen gäller hela projektet. Er del: ${list('sv')}.`,
    en: `The targets are of the whole project. Your part: ${list('en')}.`,
  };
}
