/** Whether a session counts in the report and, if not, what keeps it from counting. The day it was held decides. */
import { addMonths, type Day } from '#platform/values/day.js';

export type Reason =
  | 'BEFORE_PROJECT_START'
  | 'AFTER_PROJECT_END'
  | 'BEFORE_AGREEMENT'
  | 'AFTER_ENROLMENT_CLOSED'
  | 'OVER_A_YEAR_OLD'
  | 'OVER_DAY_LIMIT';

/** The days that decide. */
export interface SessionDays {
  readonly heldOn: Day;
  /** The day it was first logged. */
  readonly loggedOn: Day;
  readonly projectStartsOn: Day | null;
  readonly projectEndsOn: Day | null;
  readonly agreedOn: Day | null;
  readonly closedOn: Day | null;
}

/** What keeps a session from being reportable, each reason once, in a fixed order; nothing when it counts. */
export function missingOf(days: SessionDays, isOverDayLimit: boolean): Reason[] {
  const { heldOn, loggedOn, projectStartsOn, projectEndsOn, agreedOn, closedOn } = days;
  const reasons: [Reason, boolean][] = [
    ['BEFORE_PROJECT_START', projectStartsOn !== null && heldOn < projectStartsOn],
    ['AFTER_PROJECT_END', projectEndsOn !== null && heldOn > projectEndsOn],
    ['BEFORE_AGREEMENT', agreedOn === null || heldOn < agreedOn],
    ['AFTER_ENROLMENT_CLOSED', closedOn !== null && heldOn > closedOn],
    ['OVER_A_YEAR_OLD', heldOn < addMonths(loggedOn, -12)],
    ['OVER_DAY_LIMIT', isOverDayLimit],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** The times that a working day is summed from. */
export interface WorkingTime {
  readonly minutes: number | null;
  readonly preparationMinutes: number | null;
  readonly travelMinutes: number | null;
}

/** A session as a part of its coaches' working day. */
export interface PartOfDay extends WorkingTime {
  readonly id: string;
  readonly coachIds: readonly string[];
  readonly heldOn: Day;
  readonly heldAt: Date;
  /** The limit of its project's funder for a working day; null when there is none. */
  readonly dayLimitMinutes: number | null;
}

/** The working time a session takes: with the company, before and after it, and on the road. */
export function workingMinutes({ minutes, preparationMinutes, travelMinutes }: WorkingTime): number {
  return (minutes ?? 0) + (preparationMinutes ?? 0) + (travelMinutes ?? 0);
}

/**
 * The sessions that take a coach over the limit of a working day. Each coach's day is summed in the order the sessions
 * were held: those within the limit stay reportable; the one that passes it, and those after it, do not.
 */
export function overDayLimit(parts: readonly PartOfDay[]): Set<string> {
  const worked = new Map<string, number>();
  const over = new Set<string>();
  for (const part of parts.toSorted(byTime)) {
    for (const coachId of part.coachIds) {
      const day = `${coachId} ${part.heldOn}`;
      const sum = (worked.get(day) ?? 0) + workingMinutes(part);
      worked.set(day, sum);
      if (part.dayLimitMinutes !== null && sum > part.dayLimitMinutes) over.add(part.id);
    }
  }
  return over;
}

function byTime(one: PartOfDay, other: PartOfDay): number {
  return one.heldAt.getTime() - other.heldAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** A session with all that its judgement looks at. */
export type Judged = PartOfDay & SessionDays;

/** What keeps each of these sessions from being reportable; the list must hold every session of their coaches' days. */
export function judgeAll(sessions: readonly Judged[]): Map<string, Reason[]> {
  const over = overDayLimit(sessions);
  return new Map(sessions.map((session) => [session.id, missingOf(session, over.has(session.id))]));
}
