// When an occasion is and how long it counts, and whether one may sign up on a day.
import { dayOf, type Day } from '#platform/values/day.js';
import { isMinutes, type Minutes } from '#platform/values/minutes.js';

/** What is said of when an occasion is. */
export interface OccasionSaid {
  readonly onDay: Day;
  readonly startsAt?: Date | null | undefined;
  readonly endsAt?: Date | null | undefined;
  readonly minutes?: Minutes | null | undefined;
}

/** When an occasion is, worked out. */
export interface OccasionTime {
  readonly onDay: Day;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly minutes: Minutes;
}

const MILLISECONDS_A_MINUTE = 60_000;

/** What is wrong with a time, and where. */
export interface OccasionFault {
  readonly fault: 'DAY_DIFFERS' | 'BACKWARDS' | 'LENGTH_UNKNOWN';
  readonly at: 'startsAt' | 'endsAt' | 'minutes';
}

/** The time of an occasion: the minutes are those said, else those between its beginning and its end. */
export function occasionTime({
  onDay,
  startsAt = null,
  endsAt = null,
  minutes = null,
}: OccasionSaid): OccasionTime | OccasionFault {
  if (startsAt && dayOf(startsAt) !== onDay) return { fault: 'DAY_DIFFERS', at: 'startsAt' };
  if (startsAt && endsAt && endsAt <= startsAt) return { fault: 'BACKWARDS', at: 'endsAt' };
  const counted = minutes ?? between(startsAt, endsAt);
  return isMinutes(counted)
    ? { onDay, startsAt, endsAt, minutes: counted }
    : { fault: 'LENGTH_UNKNOWN', at: 'minutes' };
}

function between(startsAt: Date | null, endsAt: Date | null): Minutes | null {
  if (!startsAt || !endsAt) return null;
  return Math.round((endsAt.getTime() - startsAt.getTime()) / MILLISECONDS_A_MINUTE);
}

/** When one may sign up to an activity. */
export interface SignUpDays {
  readonly signUpOpensOn: Day | null;
  readonly signUpClosesOn: Day | null;
  readonly lastOn: Day;
}

/** Whether one may sign up on a day: from the first day until the last, which is that of the last occasion unless said. */
export function takesSignUps({ signUpOpensOn, signUpClosesOn, lastOn }: SignUpDays, on: Day): boolean {
  if (signUpOpensOn && on < signUpOpensOn) return false;
  return on <= (signUpClosesOn ?? lastOn);
}
