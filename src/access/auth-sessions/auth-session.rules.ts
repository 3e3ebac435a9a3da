// How long somebody stays signed in: long on a device they call their own, short elsewhere and for those who can do more.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Unused for so long, or old for so long, and the session is over (NIST SP 800-63B, AAL2). */
interface Life {
  idle: number;
  whole: number;
}

const OWN_DEVICE: Life = { idle: 12 * HOUR, whole: 30 * 24 * HOUR };
const ELSEWHERE: Life = { idle: HOUR, whole: 12 * HOUR };

/** A session's use is noted at most this often, so that reading does not write. */
const NOTED_EVERY = MINUTE;

export interface SessionTimes {
  isOwnDevice: boolean;
  createdAt: Date;
  seenAt: Date;
}

/** Whether a session still counts. Leaders and admins have the short life, whatever the device. */
export function isAlive({ isOwnDevice, createdAt, seenAt }: SessionTimes, leads: boolean, now: Date): boolean {
  const { idle, whole } = lifeOf(isOwnDevice && !leads);
  return now.getTime() - seenAt.getTime() < idle && now.getTime() - createdAt.getTime() < whole;
}

/** When a session that begins now is over at the latest. */
export function endOf(isOwnDevice: boolean, now: Date): Date {
  return new Date(now.getTime() + lifeOf(isOwnDevice).whole);
}

/** Whether its use must be noted again. */
export function isToNote({ seenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= NOTED_EVERY;
}

/** Sessions last used before this are over, however they were begun. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - OWN_DEVICE.idle);
}

function lifeOf(isOwnDevice: boolean): Life {
  return isOwnDevice ? OWN_DEVICE : ELSEWHERE;
}
