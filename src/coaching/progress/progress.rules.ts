/** How transitions add up: where a company stands, how many steps count as climbed, and which movement may be recorded. */
import type { Day } from '#platform/values/day.js';

/** What a transition says, as far as adding up needs it. */
export interface Movement {
  readonly id: string;
  /** Null when a correction says that the movement never happened. */
  readonly toStep: number | null;
  readonly onDay: Day;
  /** Its place among those of the same day. */
  readonly placeId: string;
  readonly correctsId: string | null;
  /** A placing, or the correction of one. */
  readonly isBaseline: boolean;
  readonly staircaseVersionId: string;
}

/** Where the transitions lead. */
export interface Stand {
  readonly step: number | null;
  readonly fromStep: number | null;
  readonly sinceOn: Day | null;
  readonly lastTransitionId: string | null;
  readonly staircaseVersionId: string | null;
}

const NOWHERE: Stand = { step: null, fromStep: null, sinceOn: null, lastTransitionId: null, staircaseVersionId: null };

/** By day, and within a day in the order they arrived; a correction keeps the place of what it corrects. */
export function inOrder<T extends Movement>(movements: readonly T[]): T[] {
  return movements.toSorted((one, other) => {
    if (one.onDay !== other.onDay) return one.onDay < other.onDay ? -1 : 1;
    return one.placeId < other.placeId ? -1 : 1;
  });
}

/** Those that count: not corrected by another, and not a correction that says "never happened". */
export function inForce<T extends Movement>(movements: readonly T[]): T[] {
  const corrected = new Set(movements.map(({ correctsId }) => correctsId));
  return inOrder(movements.filter(({ id, toStep }) => !corrected.has(id) && toStep !== null));
}

/** Where a company stands after all its transitions in an insatsområde. */
export function replay(movements: readonly Movement[]): Stand {
  return inForce(movements).reduce<Stand>(
    (before, { id, toStep, onDay, staircaseVersionId }) => ({
      step: toStep,
      fromStep: before.step,
      sinceOn: onDay,
      lastTransitionId: id,
      staircaseVersionId,
    }),
    NOWHERE,
  );
}

/** A movement that took a company up, and by how many steps. */
export interface Climb<T extends Movement> {
  readonly movement: T;
  readonly steps: number;
}

/** Those that count and go upwards; a placing is where counting begins, so it is never a step climbed. */
export function climbs<T extends Movement>(movements: readonly T[]): Climb<T>[] {
  const taken: Climb<T>[] = [];
  let step: number | null = null;
  for (const movement of inForce(movements)) {
    const steps: number = (movement.toStep ?? 0) - (step ?? movement.toStep ?? 0);
    if (!movement.isBaseline && steps > 0) taken.push({ movement, steps });
    step = movement.toStep;
  }
  return taken;
}

/** Steps taken upwards by those that count. */
export function climbed<T extends Movement>(
  movements: readonly T[],
  counts: (movement: T) => boolean = () => true,
): number {
  return climbs(movements).reduce((sum, { movement, steps }) => (counts(movement) ? sum + steps : sum), 0);
}

/** The day of the latest that counts: nothing but a correction may be recorded before it. */
export function latestDay(movements: readonly Movement[]): Day | null {
  return inForce(movements).at(-1)?.onDay ?? null;
}

/** The step that a movement started from, among those that count; null when it is the first, or does not count. */
export function stepBefore(movements: readonly Movement[], id: string): number | null {
  const counting = inForce(movements);
  const place = counting.findIndex((movement) => movement.id === id);
  return counting[place - 1]?.toStep ?? null;
}

/** Whether a movement counts for the project it is credited to: dated within the enrolment, its days included. */
export function isWithinEnrolment(onDay: Day, openedOn: Day, closedOn: Day | null): boolean {
  return openedOn <= onDay && (closedOn === null || onDay <= closedOn);
}

export type ClimbProblem = 'STEP_NOT_HIGHER' | 'STEP_SKIPPED_WITHOUT_REASON';

/** One step up needs no word; more than one needs a reason. */
export function judgeClimb(from: number, to: number, reason: string | null): ClimbProblem | null {
  if (to <= from) return 'STEP_NOT_HIGHER';
  return to > from + 1 && !reason ? 'STEP_SKIPPED_WITHOUT_REASON' : null;
}

export type FoundMovement = 'PLACED' | 'CLIMBED' | 'STEPPED_BACK';

/** How a company moves when an assessment finds it on a step: placed first or on a new version, else up, down or not at all. */
export function movementFound(
  { step, staircaseVersionId }: Pick<Stand, 'step' | 'staircaseVersionId'>,
  foundOnVersion: string,
  foundStep: number,
): FoundMovement | null {
  if (step === null || staircaseVersionId !== foundOnVersion) return 'PLACED';
  if (foundStep === step) return null;
  return foundStep > step ? 'CLIMBED' : 'STEPPED_BACK';
}
