// How long somebody counts as having been there.
import type { Minutes } from '#platform/values/minutes.js';

/** What is said of somebody at an occasion. */
export interface PresenceSaid {
  readonly presence: 'PRESENT' | 'EXCUSED' | 'ABSENT';
  readonly minutes?: Minutes | null | undefined;
}

/** The minutes somebody counts: all of the occasion unless fewer are said, none for who was not there; null where they do not fit. */
export function minutesThere({ presence, minutes = null }: PresenceSaid, ofOccasion: Minutes): Minutes | null {
  if (presence !== 'PRESENT') return minutes ? null : 0;
  if (minutes === null) return ofOccasion;
  return minutes >= 1 && minutes <= ofOccasion ? minutes : null;
}

/** The same when the occasion has become longer or shorter: who was there all the time still was. */
export function minutesAfterMove(minutes: Minutes, before: Minutes, after: Minutes): Minutes {
  return minutes === before ? after : minutes;
}

/** The most that somebody was there of an occasion without being there all the time; it cannot become as short as that. */
export function longestPart(minutes: readonly Minutes[], ofOccasion: Minutes): Minutes {
  return Math.max(0, ...minutes.filter((one) => one < ofOccasion));
}
