/** What the days of an enrolment say: its stage, and which days and outcomes fit together. */
import { addDays, type Day } from '#platform/values/day.js';

/** The days that a stage is worked out from. */
export interface EnrolmentDays {
  readonly agreedOn: Day | null;
  readonly askAgainOn: Day | null;
  readonly firstSessionOn: Day | null;
  readonly closedOn: Day | null;
}

export type Stage = 'INTERESTED' | 'ASK_LATER' | 'AGREED' | 'ACTIVE' | 'CLOSED';

/** Active is agreed and a session held; somebody who wants to be asked later has not declined. */
export function stageOf({ agreedOn, askAgainOn, firstSessionOn, closedOn }: EnrolmentDays): Stage {
  if (closedOn) return 'CLOSED';
  if (agreedOn) return firstSessionOn ? 'ACTIVE' : 'AGREED';
  return askAgainOn ? 'ASK_LATER' : 'INTERESTED';
}

export type Outcome = 'COMPLETED' | 'LEFT' | 'DECLINED';

/** Whoever never agreed can only decline, and whoever agreed cannot decline any more. */
export function outcomesOf(agreedOn: Day | null): readonly Outcome[] {
  return agreedOn ? ['COMPLETED', 'LEFT'] : ['DECLINED'];
}

/** Only ending early asks for a reason. */
export function needsReason(outcome: Outcome): boolean {
  return outcome !== 'COMPLETED';
}

/** How an enrolment that is open ends with its project: whoever was met in one that ran its time has gone all the way. */
export function endWith(
  { agreedOn, firstSessionOn }: Pick<EnrolmentDays, 'agreedOn' | 'firstSessionOn'>,
  isAsPlanned: boolean,
): { outcome: Outcome; needsReason: boolean } {
  if (!agreedOn) return { outcome: 'DECLINED', needsReason: true };
  const outcome = isAsPlanned && firstSessionOn ? 'COMPLETED' : 'LEFT';
  return { outcome, needsReason: needsReason(outcome) };
}

/** The last day of an enrolment that ends with its project: never before it was opened or agreed. */
export function lastDayWith({ openedOn, agreedOn }: { openedOn: Day; agreedOn: Day | null }, projectEnd: Day): Day {
  const began = agreedOn && agreedOn > openedOn ? agreedOn : openedOn;
  return projectEnd < began ? began : projectEnd;
}

/** How long a mistaken close can be taken back: after that the company enters anew. */
export const REOPEN_WITHIN_DAYS = 30;

/** Whether a close that was recorded on a day can still be taken back. */
export function canReopen(recordedOn: Day, today: Day): boolean {
  return today <= addDays(recordedOn, REOPEN_WITHIN_DAYS);
}

/** How far back another partner's meeting is still worth a word. */
export const MET_LATELY_DAYS = 90;

/** The first day that counts as lately. */
export function latelyFrom(today: Day): Day {
  return addDays(today, -MET_LATELY_DAYS);
}
