/** When a follow-up is open or overdue, and what is suggested after a session. */
import { addDays, type Day } from '#platform/values/day.js';

interface Ended {
  readonly completedOn: Day | null;
  readonly cancelledOn: Day | null;
}

export function isOpen({ completedOn, cancelledOn }: Ended): boolean {
  return completedOn === null && cancelledOn === null;
}

/** On its day it is not late yet. */
export function isOverdue(followUp: Ended & { readonly dueOn: Day }, today: Day): boolean {
  return isOpen(followUp) && followUp.dueOn < today;
}

interface Open {
  readonly isSuggested: boolean;
  readonly dueOn: Day;
}

/** What is known when a session has been held. */
export interface AfterSession {
  readonly heldOn: Day;
  /** The latest session of the enrolment that is known, this one included. */
  readonly lastSessionOn: Day | null;
  /** After how many days the project wants a follow-up; null when it does not say. */
  readonly afterDays: number | null;
  /** What is still to be done in the enrolment. */
  readonly open: readonly Open[];
}

/**
 * The day to suggest, or null: the project may not ask, a later session may have come since, or somebody has already
 * promised to come back on the day of the session or after it.
 */
export function suggestedDay({ heldOn, lastSessionOn, afterDays, open }: AfterSession): Day | null {
  if (afterDays === null) return null;
  if (lastSessionOn !== null && lastSessionOn > heldOn) return null;
  if (open.some(({ isSuggested, dueOn }) => !isSuggested && dueOn >= heldOn)) return null;
  return addDays(heldOn, afterDays);
}
