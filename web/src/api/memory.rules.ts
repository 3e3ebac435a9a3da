// What the app has seen, as it is kept: each writing a piece of its own, folded together when there are many.
import type { SerializedEntries } from '@urql/exchange-graphcache';

/** What one writing said on one day. What it calls undefined is no longer known. */
export interface Piece {
  /** Days since 1970. */
  day: number;
  entries: SerializedEntries;
}

/** All that pieces say together, the later over the earlier; what was said before a day is forgotten. */
export const readTogether = (pieces: readonly Piece[], since: number): SerializedEntries =>
  Object.assign({}, ...pieces.filter(({ day }) => day >= since).map(({ entries }) => entries)) as SerializedEntries;

/** The same in one piece for each day on which something was said last: nothing is kept twice. */
export function foldPieces(pieces: readonly Piece[], since: number): Piece[] {
  const lastSaid = new Map<string, { day: number; text: string | undefined }>();
  for (const { day, entries } of pieces) {
    if (day < since) continue;
    for (const [key, text] of Object.entries(entries)) lastSaid.set(key, { day, text });
  }
  const days = new Map<number, SerializedEntries>();
  for (const [key, { day, text }] of lastSaid) {
    if (text === undefined) continue;
    const entries = days.get(day) ?? {};
    entries[key] = text;
    days.set(day, entries);
  }
  return [...days].map(([day, entries]) => ({ day, entries })).toSorted((a, b) => a.day - b.day);
}
