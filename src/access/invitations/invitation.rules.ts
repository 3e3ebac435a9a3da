// How long an invitation can be used.
import { addDays, type Day } from '#platform/values/day.js';

/** Days that a link can be used. */
const DAYS = 14;

/** The last day that a link made today can be used. */
export function lastDay(today: Day): Day {
  return addDays(today, DAYS);
}

export interface Standing {
  acceptedOn: Day | null;
  revokedOn: Day | null;
  expiresOn: Day;
}

/** Why an invitation can no longer be accepted, or nothing while it can. */
export function obstacle(
  { acceptedOn, revokedOn, expiresOn }: Standing,
  today: Day,
): 'USED' | 'REVOKED' | 'EXPIRED' | undefined {
  if (acceptedOn) return 'USED';
  if (revokedOn) return 'REVOKED';
  return expiresOn < today ? 'EXPIRED' : undefined;
}
