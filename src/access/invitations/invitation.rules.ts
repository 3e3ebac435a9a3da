// How an invitation's link is written, and how long it can be used.
import { addDays, type Day } from '#platform/values/day.js';

/** Days that a link can be used. */
const DAYS = 14;

/** A link names its workspace in clear, so that it is looked for there alone. */
const TOKEN = /^([0-9a-f-]{36})_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface TokenParts {
  workspaceId: string;
  invitationId: string;
  secret: string;
}

export function written({ workspaceId, invitationId, secret }: TokenParts): string {
  return `${workspaceId}_${invitationId}_${secret}`;
}

/** The parts of a link's token, or nothing when it is none. */
export function partsOf(token: string): TokenParts | undefined {
  const [, workspaceId = '', invitationId = '', secret = ''] = TOKEN.exec(token.trim()) ?? [];
  return UUID.test(workspaceId) && UUID.test(invitationId) ? { workspaceId, invitationId, secret } : undefined;
}

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
