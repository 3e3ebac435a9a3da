// Whether there is a seat for whoever follows a link today.
import type { Day } from '#platform/values/day.js';
import { takesSignUps, type SignUpDays } from '../activities/activity.rules.js';
import { givenNow, type Room } from '../sign-ups/sign-up.rules.js';

/** An activity as it stands. */
export interface Offered extends SignUpDays, Room {
  readonly cancelledOn: Day | null;
  /** The day its project ended, if it has. */
  readonly endedOn: Day | null;
}

const SEATS = { PLACE: 'AVAILABLE', QUEUE: 'WAITING_LIST', NOTHING: 'FULL' } as const;

export function seatOf(
  offered: Offered,
  on: Day,
): 'AVAILABLE' | 'WAITING_LIST' | 'FULL' | 'NOT_OPEN' | 'CLOSED' | 'CANCELLED' {
  if (offered.cancelledOn) return 'CANCELLED';
  if (offered.endedOn && offered.endedOn < on) return 'CLOSED';
  if (!takesSignUps(offered, on)) return offered.signUpOpensOn && on < offered.signUpOpensOn ? 'NOT_OPEN' : 'CLOSED';
  return SEATS[givenNow(offered)];
}
