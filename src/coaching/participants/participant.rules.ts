/** What is decided of a participant from values alone: how one counts, what still lacks, and the stays as one record. */
import type { Day } from '#platform/values/day.js';

/** Whom the project's promises count: persons where it promised any, companies where it promised those alone. */
export function countsAsBy(units: readonly string[]): 'PERSON' | 'COMPANY' {
  return units.includes('COMPANY') && !units.includes('PERSON') ? 'COMPANY' : 'PERSON';
}

/** From a day on, until the next begins. */
export interface Dated {
  readonly fromOn: Day;
}

/** What holds on a day: the latest that has begun, if any has. */
export function heldOn<T extends Dated>(rows: readonly T[], on: Day): T | undefined {
  return rows.filter(({ fromOn }) => fromOn <= on).toSorted((one, other) => (one.fromOn < other.fromOn ? 1 : -1))[0];
}

/** The list with one more, which takes the place of what was said of the same day. */
export function withDated<T extends Dated>(rows: readonly T[], added: T): T[] {
  return [...rows.filter(({ fromOn }) => fromOn !== added.fromOn), added].toSorted((one, other) =>
    one.fromOn < other.fromOn ? -1 : 1,
  );
}

/** From a day to a day, both included; null while it lasts. */
export interface Stayed {
  readonly inOn: Day;
  readonly outOn: Day | null;
}

/** Several stays are one record: first in and last out; out only when every stay has ended. */
export function extentOf(stays: readonly Stayed[]): { firstInOn: Day | null; lastOutOn: Day | null } {
  const first = stays.map(({ inOn }) => inOn).toSorted()[0] ?? null;
  const ends = stays.flatMap(({ outOn }) => (outOn === null ? [] : [outOn]));
  const hasLeft = stays.length > 0 && ends.length === stays.length;
  return { firstInOn: first, lastOutOn: hasLeft ? (ends.toSorted().at(-1) ?? null) : null };
}
