// How a version is scored: up a staircase, as an index from 0 to 100, or both; and the bands of the index.
import type { Localised } from '#platform/values/text.js';

export enum ScoringStyle {
  STAIRCASE = 'STAIRCASE',
  INDEX = 'INDEX',
}

/** A part of the index with a name: whole figures from one to another. */
export interface Band {
  readonly code: string;
  readonly name: Localised;
  readonly from: number;
  readonly to: number;
}

/** The four bands, a quarter each, by the whole figure that is shown. */
export const INDEX_BANDS: readonly Band[] = [
  { code: 'beginning', name: { sv: 'I början', en: 'At the beginning' }, from: 0, to: 25 },
  { code: 'under-way', name: { sv: 'På väg', en: 'Under way' }, from: 26, to: 50 },
  { code: 'well-under-way', name: { sv: 'Väl på väg', en: 'Well under way' }, from: 51, to: 75 },
  { code: 'far-ahead', name: { sv: 'Långt framme', en: 'Far ahead' }, from: 76, to: 100 },
];
