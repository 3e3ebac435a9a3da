// The types of people-figures.mjs, for its tests.
import type { Deed } from './maturity-figures.mjs';

export type People = Partial<
  Record<'roster' | 'correction' | 'participation' | 'roster10x' | 'correction10x' | 'participation10x', Deed>
>;

export function peopleTable(results: People): string;
export function peopleLine(results: People): string;
