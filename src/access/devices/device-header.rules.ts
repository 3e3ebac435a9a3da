// What a device says of itself with a request: which it is, and what lies on it that the server has not got yet.

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `3;2026-11-22T09:15:00Z;17`: three unsent, the oldest from then, and 17 records numbered so far. */
const OUTBOX = /^(\d{1,6});([^;]{0,40});(\d{1,9})$/;

const DATE_AND_TIME = /^\d{4}-\d\d-\d\dT/;

/** What waits on a device. */
export interface Unsent {
  unsentCount: number;
  oldestUnsentAt: Date | null;
  /** The latest number that the device has given a record. */
  sequence: number;
}

/** The device, when it is named as it should be. */
export function deviceIn(header: unknown): string | undefined {
  const named = typeof header === 'string' ? header.trim().toLowerCase() : '';
  return UUID.test(named) ? named : undefined;
}

/** What waits there; nothing when it is not said, or not so that it can be understood. */
export function unsentIn(header: unknown, now: Date): Unsent | undefined {
  const [, count, oldest = '', sequence] = (typeof header === 'string' && OUTBOX.exec(header.trim())) || [];
  if (count === undefined || sequence === undefined) return undefined;
  const at = DATE_AND_TIME.test(oldest) ? Date.parse(oldest) : Number.NaN;
  // The clock of a device may be wrong; nothing is older than the day that it will be.
  const oldestUnsentAt = Number(count) > 0 && at <= now.getTime() ? new Date(at) : null;
  return { unsentCount: Number(count), oldestUnsentAt, sequence: Number(sequence) };
}

/** The number of the record that a request brings; nothing when it brings none, or does not number it. */
export function sequenceIn(header: unknown): number | null {
  return typeof header === 'string' && /^[1-9]\d{0,8}$/.test(header.trim()) ? Number(header) : null;
}

const THROWN_AT_MOST = 100;

/** The numbers of records that somebody threw away instead of sending them: `4,7`. */
export function thrownIn(header: unknown): number[] {
  const said = typeof header === 'string' ? header.split(',', THROWN_AT_MOST) : [];
  return said.map(sequenceIn).filter((number) => number !== null);
}

/** From the first number that is missing to the last, as `[from, until)`. */
export type Gap = readonly [from: number, until: number];

/** The missing numbers one by one, as many as somebody would read. */
export function numbersIn(gaps: readonly Gap[], most: number): number[] {
  const numbers: number[] = [];
  for (const [from, until] of gaps) {
    for (let number = from; number < until && numbers.length < most; number += 1) numbers.push(number);
  }
  return numbers;
}
