// The types of seen.mjs, for its tests.

/** When a request was due in milliseconds into its phase, how long it took, its status (0: none) and Retry-After. */
export type Note = readonly [due: number, took: number, status: number, retryAfter: number];

export interface Phase {
  seconds: number;
  streams: Record<string, readonly Note[]>;
}

export interface Seen {
  sent: number;
  answered: number;
  refused: number;
  withoutRetryAfter: number;
  lost: number;
  perSecond: number;
  sentPerSecond: number;
  p50: number;
  p95: number;
  refusal95: number;
  refusal99: number;
}

export function seenBy(phase: Phase, ...names: string[]): Seen;
export function recovery(phase: Phase, names: readonly string[], usual: number): number;
