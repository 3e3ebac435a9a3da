// What a figure of stairs is told: how far something has come on each of some flights, and what they stand on.

/** How much higher a step is than the one before. */
export const RISE = 22;

/** One flight of stairs: where one stands, where one began, and where one wants to be. */
export interface Flight {
  letter: string | null;
  name: string;
  /** A few words under the name, such as where it stands. */
  note: string;
  steps: number;
  /** Null when nobody knows yet; 0 is below the first step. */
  now: number | null;
  start: number | null;
  wanted: number | null;
  /** How much of the step after `now` is in place, where that is known. */
  next: { met: number; of: number } | null;
}

/** What all flights stand on. */
export interface Floor {
  letter: string;
  title: string;
  /** Whether it is in place; it is drawn with broken lines until then. */
  isLaid: boolean;
  parts: readonly { name: string; level: number | null }[];
}

export interface Stairs {
  language: string;
  title: string;
  description: string;
  flights: readonly Flight[];
  floor: Floor | null;
  legend: Readonly<Record<LegendWord, string>>;
}

export type LegendWord = 'now' | 'start' | 'wanted' | 'next';

/** Where a flight is drawn. */
export interface FlightPlace {
  x: number;
  top: number;
  bottom: number;
  width: number;
  hasLanding: boolean;
}
