// Which of the things that wait move a planned visit.
import type { Entry } from '../../outbox/entry.rules';

/** What one does to a session in order to move it. */
export const MOVE = 'coachingSessionAmend';

type Moved = { plannedFor?: string; plannedMinutes?: number | null };

export const movedBy = ({ variables }: Entry): Moved => variables['input'] ?? {};

/** Whether an entry moves a planned visit, rather than amends what was done at one. */
export function isMove(entry: Entry): boolean {
  const { plannedFor, plannedMinutes } = movedBy(entry);
  return entry.kind === MOVE && (plannedFor !== undefined || plannedMinutes !== undefined);
}
