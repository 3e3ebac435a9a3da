// How the token of a link to a new password is written, and whether it can be used.

/** Minutes that a link can be used, from the moment its letter is written. */
export const MINUTES = 60;

/** Nobody waits longer than this for a letter: what was asked for before is not written any more. */
export const WAITED_AT_MOST_MINUTES = 60;

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

export interface ResetToken {
  id: string;
  secret: string;
}

/** An account belongs to no workspace, so the token names none. */
export function written({ id, secret }: ResetToken): string {
  return `${id}_${secret}`;
}

/** The parts of a token, or nothing when it is none. */
export function partsOf(token: string): ResetToken | undefined {
  const [, id, secret] = TOKEN.exec(token.trim()) ?? [];
  return id && secret ? { id, secret } : undefined;
}

export type ResetObstacle = 'USED' | 'EXPIRED';

/** Why a link cannot be used, or nothing. What was used and is old besides is old. */
export function obstacle(
  { expiresAt, usedAt }: { expiresAt: Date | null; usedAt: Date | null },
  now: Date,
): ResetObstacle | undefined {
  if (!expiresAt || expiresAt <= now) return 'EXPIRED';
  return usedAt ? 'USED' : undefined;
}
