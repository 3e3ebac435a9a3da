// How far this device's clock is from the server's, as every answer tells.
import { useSyncExternalStore } from 'react';

/** Further apart than this, times that are noted here mislead. */
const MISLEADS_MS = 5 * 60_000;

let aheadMs = 0;
let hasHeard = false;
const listeners = new Set<() => void>();

/** The server has answered; its clock shows whole seconds. */
export function hearServerTime(date: string | null, now = Date.now()): void {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return;
  aheadMs = now - theirs;
  hasHeard = true;
  for (const listener of listeners) listener();
}

/** How far this device's clock is ahead of the server's; unknown until the server has answered. */
export const clockAhead = (): number | undefined => (hasHeard ? aheadMs : undefined);

/** Now by the server's clock, as far as it is known. */
export const serverNow = (): Date => new Date(Date.now() - aheadMs);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Minutes by which this device's clock is ahead, or behind when less than nothing; 0 while it does not mislead. */
export const useWrongMinutes = (): number =>
  useSyncExternalStore(subscribe, () => (Math.abs(aheadMs) > MISLEADS_MS ? Math.round(aheadMs / 60_000) : 0));
