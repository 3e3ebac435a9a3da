// How a key is written, and how long it may work.
import { addDays, type Day } from '#platform/values/day.js';

/** Days a key works unless its maker says otherwise, and the most that can be asked for. */
export const USUAL_DAYS = 90;
export const DAYS_AT_MOST = 400;

/** A key names its workspace in clear, so that it is looked for there alone. */
const KEY = /^stv_([0-9a-f-]{36})_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface KeyParts {
  workspaceId: string;
  keyId: string;
  secret: string;
}

export function written({ workspaceId, keyId, secret }: KeyParts): string {
  return `stv_${workspaceId}_${keyId}_${secret}`;
}

/** The parts of a key, or nothing when it is none. */
export function partsOf(key: string): KeyParts | undefined {
  const [, workspaceId = '', keyId = '', secret = ''] = KEY.exec(key) ?? [];
  return UUID.test(workspaceId) && UUID.test(keyId) ? { workspaceId, keyId, secret } : undefined;
}

/** The last day that a key made today works. */
export function lastDay(today: Day, wished: Day | null | undefined): Day {
  return wished ?? addDays(today, USUAL_DAYS);
}

/** Whether a last day can be asked for. */
export function isWithinReach(today: Day, lastOn: Day): boolean {
  return lastOn >= today && lastOn <= addDays(today, DAYS_AT_MOST);
}
