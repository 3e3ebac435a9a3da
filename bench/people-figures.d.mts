// The types of people-figures.mjs, for its tests.
import type { Deed } from './maturity-figures.mjs';

type Measured = 'roster' | 'correction' | 'participation' | 'forecast' | 'trainingNeeds' | 'warnings';

export type People = Partial<Record<Measured | `${Measured}10x`, Deed>>;

export function peopleTable(results: People): string;
export function peopleLine(results: People): string;
