// The types of figures.mjs, for its tests.

/** What one round or the middle of several came to; what could not be measured is not there. */
export interface Figures {
  rps: number;
  p50: number;
  p99: number;
  cpuMs: number;
  databaseMs?: number;
  memory: number;
  statements?: number;
  least?: number;
  most?: number;
  least50?: number;
  most50?: number;
}

export interface Sides {
  stegvis: Figures;
  postgraphile?: Figures;
  ceiling?: Figures;
}

export function median(rounds: readonly object[]): Record<string, number>;
export function lastLine(results: Record<string, Sides>): string;
export function growthLine(results: Record<string, Record<string, Figures>>): string;
