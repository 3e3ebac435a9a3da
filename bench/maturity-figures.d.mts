// The types of maturity-figures.mjs, for its tests.

/** What the rounds of a deed came to. */
export interface Deed {
  p50: number;
  p99: number;
  cpuMs: number;
  databaseMs?: number;
  statements?: number;
  bytes: number;
}

export type Maturity = Record<'signOff' | 'movement' | 'paperCold' | 'paper', Deed>;

export function maturityTable(results: Maturity): string;
export function maturityLine(results: Maturity): string;
