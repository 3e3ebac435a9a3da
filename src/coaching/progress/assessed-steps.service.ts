// Where an assessment finds a company: placed, climbed, stepped back or as it stood; and corrected, when it is revised.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Day } from '#platform/values/day.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import type { Step } from '#programme/insatsomraden/step.entity.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import { GrundService } from './grund.service.js';
import { inForce, latestDay, movementFound, replay, stepBefore } from './progress.rules.js';
import { Standing } from './standing.entity.js';
import { StandingsService, type Held } from './standings.service.js';
import { StepTransition } from './step-transition.entity.js';
import { StepTransitionKind, TransitionBasis } from './transition-words.entity.js';

/** Whose movement it is. */
type Moving = Pick<Enrolment, 'companyId' | 'projectId'>;

/** What an assessment found. */
export interface Finding {
  /** The steps of the version. */
  steps: readonly Step[];
  staircaseVersionId: string;
  /** 0 where not even the first step is met. */
  step: number;
  onDay: Day;
  basisId: string;
  /** The assessments that this one stands instead of. */
  earlier: readonly string[];
  /** Why it was revised. */
  reason: string | null;
}

@Injectable()
export class AssessedSteps {
  constructor(
    private readonly db: Database,
    private readonly standings: StandingsService,
    private readonly grund: GrundService,
    private readonly history: HistoryService,
  ) {}

  /** Holds where a company stands until the transaction ends; nothing where it was never placed. */
  async hold(companyId: string, insatsomradeId: string): Promise<Standing | undefined> {
    const id = Standing.idOf(companyId, insatsomradeId);
    const [standing] = await this.db.select(Standing, (t) => sql`${t}.id = ${id}`, fixed('FOR UPDATE'));
    return standing;
  }

  /** How it has moved until now, where it may be moved on the day. */
  async moves({ companyId, projectId }: Moving, insatsomradeId: string, onDay: Day): Promise<StepTransition[]> {
    const [transitions] = await Promise.all([
      this.standings.transitionsOf(companyId, insatsomradeId),
      this.grund.demandReviewed({ companyId, projectId }, onDay, 'id'),
    ]);
    return transitions;
  }

  /**
   * Moves the company to where it was found; whoever may sign the assessment off may do this. Nothing is written where it
   * stands there already, where it has moved since the day of the assessment, or stands on a later version of the staircase.
   */
  async found(actor: Actor, enrolment: Enrolment, held: Held, finding: Finding): Promise<StepTransition | null> {
    const wrong = inForce(held.transitions).find(
      ({ basisType, basisId }) =>
        basisType === TransitionBasis.ASSESSMENT && basisId !== null && finding.earlier.includes(basisId),
    );
    const transition = wrong ? corrected(actor, held, wrong, finding) : moved(actor, enrolment, held, finding);
    if (!transition || (!wrong && (await this.isOutgrown(held, finding)))) return null;
    await this.standings.move(held, transition, finding.steps);
    await this.history.record(actor, VERBS[transition.kind], transition, { reason: transition.reason });
    return transition;
  }

  /** Whether the company stands on a later version than the one that was asked about. */
  private async isOutgrown(held: Held, { staircaseVersionId: asked }: Finding): Promise<boolean> {
    const { staircaseVersionId: current } = replay(held.transitions);
    if (current === null || current === asked) return false;
    const versions = await this.db.select(StaircaseVersion, (t) => sql`${t}.id = ANY(${[asked, current]}::uuid[])`);
    const numberOf = (id: string): number => versions.find((version) => version.id === id)?.number ?? 0;
    return numberOf(current) > numberOf(asked);
  }
}

const VERBS: Readonly<Record<StepTransitionKind, string>> = {
  PLACED: 'step.place',
  CLIMBED: 'step.climb',
  STEPPED_BACK: 'step.back',
  CORRECTED: 'step.correct',
};

function moved(actor: Actor, enrolment: Enrolment, held: Held, finding: Finding): StepTransition | null {
  const { staircaseVersionId, step: toStep, onDay, basisId } = finding;
  const latestOn = latestDay(held.transitions);
  if (latestOn !== null && onDay < latestOn) return null;
  const stand = replay(held.transitions);
  const kind = movementFound(stand, staircaseVersionId, toStep);
  if (!kind) return null;
  const isAnew = kind === StepTransitionKind.PLACED.valueOf() && stand.step !== null;
  return Object.assign(new StepTransition(), {
    id: v7(),
    companyId: held.companyId,
    insatsomradeId: held.insatsomradeId,
    staircaseVersionId,
    enrolmentId: enrolment.id,
    projectId: enrolment.projectId,
    organisationId: enrolment.organisationId,
    kind: StepTransitionKind[kind],
    fromStep: stand.step,
    toStep,
    onDay,
    reason: isAnew ? 'NEW_VERSION' : null,
    basisType: TransitionBasis.ASSESSMENT,
    basisId,
    byId: actor.memberId,
    correctsId: null,
    placeId: v7(),
    isBaseline: kind === 'PLACED',
  });
}

function corrected(actor: Actor, held: Held, wrong: StepTransition, finding: Finding): StepTransition | null {
  const { step: toStep, onDay, basisId, reason } = finding;
  if (wrong.toStep === toStep && wrong.onDay === onDay) return null;
  const transition = Object.assign(new StepTransition(), wrong);
  Object.assign(transition, {
    id: v7(),
    createdAt: undefined,
    kind: StepTransitionKind.CORRECTED,
    toStep,
    onDay,
    reason,
    basisId,
    byId: actor.memberId,
    correctsId: wrong.id,
  });
  transition.fromStep = stepBefore([...held.transitions, transition], transition.id);
  return transition;
}
