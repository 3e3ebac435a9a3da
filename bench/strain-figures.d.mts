// The types of strain-figures.mjs, for its tests.
import type { Seen } from './seen.d.mts';

export interface Noise {
  rate: number;
  turns: readonly {
    alone: number;
    beside: number;
    ratio: number;
    notAnswered: number;
    loud: Seen;
    late: number;
  }[];
}

export interface Overload {
  peak: number;
  ladder: readonly Seen[];
  turns: readonly (Seen & { newcomers: Seen; late: number; recovery: number })[];
}

export function noiseTable(title: string, figures: Noise, others: number): string;
export function noiseLine(results: Record<string, Noise>): string;
export function overloadTable(key: string, title: string, figures: Overload, others: number): string;
export function overloadLine(results: Record<string, Overload>): string;
