/** How a company has moved on one staircase: where it began, where it stands, where it wants to be, and how far it has come inside its step. */
import { climbs, inForce, isWithinEnrolment, type Movement } from '#coaching/progress/progress.rules.js';
import type { Day } from '#platform/values/day.js';

/** A transition, and what it is credited to. */
export interface Transition extends Movement {
  readonly enrolmentId: string | null;
  readonly organisationId: string;
}

/** An assessment that is signed off and in force, as far as movement needs it. */
export interface Assessed {
  readonly id: string;
  readonly staircaseVersionId: string;
  readonly onDay: Day;
  readonly achievedStep: number;
  readonly nextStep: number | null;
  /** How many criteria of the next step were met, of how many that are relevant. */
  readonly met: number;
  readonly asked: number;
  readonly wantedStep: number | null;
  readonly wantedOn: Day | null;
}

/** All that is known of a company on one staircase; its assessments from the earliest. */
export interface Chain {
  readonly companyId: string;
  readonly insatsomradeId: string;
  readonly transitions: readonly Transition[];
  readonly assessed: readonly Assessed[];
}

/** The days of an enrolment. */
export interface EnrolmentDays {
  readonly id: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** How far a company has come inside the step that it stands on. */
export interface Inside {
  readonly nextStep: number | null;
  readonly criteriaMet: number | null;
  readonly criteriaAsked: number | null;
  /** Since the first assessment that found it on this step; null where there was but one. */
  readonly criteriaGained: number | null;
  readonly assessmentId: string | null;
}

/** Start, now and wanted, all on the version that the company stands on. */
export interface Path extends Inside {
  readonly companyId: string;
  readonly insatsomradeId: string;
  readonly staircaseVersionId: string;
  readonly startStep: number;
  readonly startOn: Day;
  readonly nowStep: number;
  readonly nowOn: Day;
  readonly wantedStep: number | null;
  readonly wantedOn: Day | null;
  readonly stepsClimbed: number;
}

/** What counts for a project: from the first day that the company takes part in it to the last, if that has come. */
interface Span {
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
}

const ALL_TIME: Span = { fromOn: null, toOn: null };
const NOT_KNOWN: Inside = {
  nextStep: null,
  criteriaMet: null,
  criteriaAsked: null,
  criteriaGained: null,
  assessmentId: null,
};

/**
 * A company's movement on a staircase, in its enrolments in a project or, without any, of all time; null while it stands
 * nowhere. Steps of two versions are not the same steps: it started where it first stood on the version it stands on now.
 */
export function pathOf(
  chain: Chain,
  enrolments: readonly EnrolmentDays[] | null,
  taken: ReadonlyMap<string, number> = climbsOf(chain, enrolments),
): Path | null {
  const span = enrolments ? spanOf(enrolments) : ALL_TIME;
  const own = inForce(chain.transitions).filter(({ onDay }) => isBy(onDay, span.toOn));
  const now = own.at(-1);
  const start = now && startOf(own, now.staircaseVersionId, span.fromOn);
  if (!start) return null;
  const { staircaseVersionId } = now;
  const assessed = chain.assessed.filter(
    (one) => one.staircaseVersionId === staircaseVersionId && isBy(one.onDay, span.toOn),
  );
  const nowStep = now.toStep ?? 0;
  const wanted = assessed.findLast(({ wantedStep }) => wantedStep !== null);
  return {
    companyId: chain.companyId,
    insatsomradeId: chain.insatsomradeId,
    staircaseVersionId,
    startStep: start.toStep ?? 0,
    startOn: start.onDay,
    nowStep,
    nowOn: now.onDay,
    wantedStep: wanted?.wantedStep ?? null,
    wantedOn: wanted?.wantedOn ?? null,
    stepsClimbed: [...taken.values()].reduce((sum, steps) => sum + steps, 0),
    ...insideOf(assessed, nowStep),
  };
}

/** The steps climbed, in enrolments in a project those that count for it, by the partner that they are credited to. */
export function climbsOf(chain: Chain, enrolments: readonly EnrolmentDays[] | null): Map<string, number> {
  const counts = enrolments ? creditedTo(enrolments) : (): boolean => true;
  const byPartner = new Map<string, number>();
  for (const { movement, steps } of climbs(chain.transitions)) {
    const { organisationId } = movement;
    if (counts(movement)) byPartner.set(organisationId, (byPartner.get(organisationId) ?? 0) + steps);
  }
  return byPartner;
}

/** Where it stood when it came into the project, or else where it was first placed. */
function startOf(own: readonly Transition[], versionId: string, fromOn: Day | null): Transition | undefined {
  const same = own.filter(({ staircaseVersionId }) => staircaseVersionId === versionId);
  return same.findLast(({ onDay }) => fromOn !== null && onDay <= fromOn) ?? same[0];
}

/** What the latest assessment says of the next step, as long as the company stands where it was found. */
function insideOf(assessed: readonly Assessed[], nowStep: number): Inside {
  const latest = assessed.at(-1);
  if (latest?.achievedStep !== nowStep || latest.nextStep === null) return NOT_KNOWN;
  const { id, nextStep, met, asked } = latest;
  const first = assessed.find((one) => one.achievedStep === nowStep && one.nextStep === nextStep);
  const criteriaGained = first && first.id !== id ? met - first.met : null;
  return { nextStep, criteriaMet: met, criteriaAsked: asked, criteriaGained, assessmentId: id };
}

/** Whether a transition counts for the project: credited to one of its enrolments, and dated within it. */
function creditedTo(enrolments: readonly EnrolmentDays[]): (transition: Transition) => boolean {
  return ({ enrolmentId, onDay }) => {
    const enrolment = enrolments.find(({ id }) => id === enrolmentId);
    return enrolment !== undefined && isWithinEnrolment(onDay, enrolment.openedOn, enrolment.closedOn);
  };
}

function spanOf(enrolments: readonly EnrolmentDays[]): Span {
  const opened = enrolments.map(({ openedOn }) => openedOn).toSorted();
  const closed = enrolments.flatMap(({ closedOn }) => closedOn ?? []).toSorted();
  return { fromOn: opened[0] ?? null, toOn: closed.length < enrolments.length ? null : (closed.at(-1) ?? null) };
}

function isBy(onDay: Day, toOn: Day | null): boolean {
  return toOn === null || onDay <= toOn;
}
