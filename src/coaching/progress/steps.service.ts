// The movements of a company on a staircase: placed, climbed, stepped back, corrected.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import type { Verb } from '#platform/authority/policy.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import type { Day } from '#platform/values/day.js';
import { Company } from '#directory/companies/company.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { worksOn } from '../enrolments/enrolment.policy.js';
import { GrundService } from './grund.service.js';
import { progressRefusals } from './progress-refusals.entity.js';
import { stepPolicy, type MovedIn } from './progress.policy.js';
import type { StepBackInput, StepClimbInput, StepCorrectInput, StepPlaceInput } from './progress.inputs.js';
import { isWithinEnrolment, judgeClimb, latestDay, stepBefore } from './progress.rules.js';
import { StandingsService, type Held } from './standings.service.js';
import { StepTransition } from './step-transition.entity.js';
import { StepTransitionKind, TransitionBasis } from './transition-words.entity.js';

/** What a movement has to say, whatever its kind. */
interface Movement {
  companyId: string;
  insatsomradeId: string;
  enrolmentId?: string | null;
  onDay?: Day | null;
  basisType?: TransitionBasis | null;
  basisId?: string | null;
  reason?: string | null;
}

/** A movement that may be made: by whom it is made and what it stands on. */
interface Ground {
  actor: Actor;
  held: Held;
  enrolment: Enrolment | null;
  onDay: Day;
}

/** Where a movement leads. */
interface Destination {
  kind: StepTransitionKind;
  staircaseVersionId: string;
  fromStep: number | null;
  toStep: number;
}

@Injectable()
export class StepsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly standings: StandingsService,
    private readonly grund: GrundService,
    private readonly history: HistoryService,
  ) {}

  /** The company is placed on a staircase: where counting begins, or where a new version of the staircase puts it. */
  async place(actor: Actor, id: string, expectedVersion: number, input: StepPlaceInput): Promise<StepTransition> {
    return this.db.transaction(async () => {
      const ground = await this.ground(actor, stepPolicy.place, expectedVersion, input);
      const version = await this.published(input.insatsomradeId, input.staircaseVersionId ?? null);
      const { standing } = ground.held;
      const step = standing?.step ?? null;
      if (step !== null && standing?.staircaseVersionId === version.id) {
        throw progressRefusals.STEP_ALREADY_PLACED({ step, field: 'input.insatsomradeId' });
      }
      await this.standings.step(version.id, input.toStep);
      const { toStep } = input;
      const destination = { kind: StepTransitionKind.PLACED, staircaseVersionId: version.id, fromStep: step, toStep };
      const transition = this.transition(id, ground, input, destination);
      if (step !== null) transition.reason ??= 'NEW_VERSION';
      return this.move(ground, 'step.place', transition);
    });
  }

  /** The company climbs: one step, or more with a reason. */
  async climb(actor: Actor, id: string, expectedVersion: number, input: StepClimbInput): Promise<StepTransition> {
    return this.db.transaction(async () => {
      const ground = await this.ground(actor, stepPolicy.climb, expectedVersion, input);
      const { fromStep, staircaseVersionId } = placed(ground.held);
      const toStep = input.toStep ?? fromStep + 1;
      const problem = judgeClimb(fromStep, toStep, input.reason ?? null);
      if (problem) {
        const field = problem === 'STEP_NOT_HIGHER' ? 'input.toStep' : 'input.reason';
        throw progressRefusals[problem]({ fromStep, toStep, field });
      }
      await this.standings.step(staircaseVersionId, toStep);
      const destination = { kind: StepTransitionKind.CLIMBED, staircaseVersionId, fromStep, toStep };
      return this.move(ground, 'step.climb', this.transition(id, ground, input, destination));
    });
  }

  /** The company steps back: what was in place is no longer. */
  async back(actor: Actor, id: string, expectedVersion: number, input: StepBackInput): Promise<StepTransition> {
    return this.db.transaction(async () => {
      const ground = await this.ground(actor, stepPolicy.back, expectedVersion, input);
      const { fromStep, staircaseVersionId } = placed(ground.held);
      const toStep = input.toStep ?? fromStep - 1;
      if (toStep >= fromStep) throw progressRefusals.STEP_NOT_LOWER({ fromStep, toStep, field: 'input.toStep' });
      await this.standings.step(staircaseVersionId, toStep);
      const destination = { kind: StepTransitionKind.STEPPED_BACK, staircaseVersionId, fromStep, toStep };
      return this.move(ground, 'step.back', this.transition(id, ground, input, destination));
    });
  }

  /** What was recorded wrongly is put right by a transition that stands instead of it. */
  async correct(actor: Actor, id: string, expectedVersion: number, input: StepCorrectInput): Promise<StepTransition> {
    return this.db.transaction(async () => {
      const wrong = await this.db.seen(actor, StepTransition, input.correctsId, 'input.correctsId');
      const enrolment = wrong.enrolmentId ? ((await this.db.find(Enrolment, wrong.enrolmentId)) ?? null) : null;
      stepPolicy.correct.demand(actor, enrolment ?? { stated: wrong.organisationId });
      const held = await this.standings.hold(actor, wrong.companyId, wrong.insatsomradeId, expectedVersion);
      if (held.transitions.some(({ correctsId }) => correctsId === wrong.id)) {
        throw progressRefusals.STEP_ALREADY_CORRECTED({ field: 'input.correctsId' });
      }
      const transition = this.correction(id, actor, wrong, input);
      this.demandPast(transition.onDay);
      if (transition.toStep !== null) await this.standings.step(wrong.staircaseVersionId, transition.toStep);
      transition.fromStep =
        transition.toStep === null ? wrong.fromStep : stepBefore([...held.transitions, transition], id);
      return this.move({ actor, held, enrolment, onDay: transition.onDay }, 'step.correct', transition);
    });
  }

  private async move({ actor, held }: Ground, verb: string, transition: StepTransition): Promise<StepTransition> {
    await this.standings.move(held, transition);
    await this.history.record(actor, verb, transition, { reason: transition.reason });
    return transition;
  }

  /** Loads what a movement stands on and refuses it where it may not be made. */
  private async ground(actor: Actor, verb: Verb<MovedIn>, expectedVersion: number, input: Movement): Promise<Ground> {
    const { companyId, insatsomradeId } = input;
    await this.db.seen(actor, Company, companyId, 'input.companyId');
    await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    const onDay = input.onDay ?? this.clock.today();
    const enrolment = await this.creditedTo(actor, input, onDay);
    verb.demand(actor, enrolment ?? { stated: actor.organisationId });
    this.demandPast(onDay);
    if (enrolment) await this.grund.demandReviewed(enrolment, onDay);
    const held = await this.standings.hold(actor, companyId, insatsomradeId, expectedVersion);
    const latestOn = latestDay(held.transitions);
    if (latestOn !== null && onDay < latestOn) {
      throw progressRefusals.STEP_EARLIER_THAN_LATEST({ latestOn, field: 'input.onDay' });
    }
    return { actor, held, enrolment, onDay };
  }

  /** The enrolment named, or the only one of the company that the actor works on; none when the company has none. */
  private async creditedTo(actor: Actor, { companyId, enrolmentId }: Movement, onDay: Day): Promise<Enrolment | null> {
    if (enrolmentId) {
      const enrolment = await this.db.seen(actor, Enrolment, enrolmentId, 'input.enrolmentId');
      if (enrolment.companyId === companyId) return enrolment;
      throw refuse.NOT_FOUND({ type: Enrolment.name, field: 'input.enrolmentId' });
    }
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}.company_id = ${companyId}`);
    const [first] = enrolments;
    if (!first) return null;
    const own = enrolments.filter((enrolment) => worksOn(actor, enrolment));
    const thatDay = own.filter(({ openedOn, closedOn }) => isWithinEnrolment(onDay, openedOn, closedOn));
    const [only, another] = thatDay.length ? thatDay : own;
    if (another) throw progressRefusals.STEP_ENROLMENT_UNCLEAR({ field: 'input.enrolmentId' });
    return only ?? first;
  }

  /** The version named, or the latest published; a draft is refused. */
  private async published(insatsomradeId: string, id: string | null): Promise<StaircaseVersion> {
    const [version] = await this.db.select(
      StaircaseVersion,
      (t) =>
        sql`${t}.insatsomrade_id = ${insatsomradeId} AND ${id ? sql`${t}.id = ${id}` : sql`${t}.published_on IS NOT NULL`}`,
      fixed('ORDER BY number DESC LIMIT 1'),
    );
    const field = id ? 'input.staircaseVersionId' : 'input.insatsomradeId';
    if (!version && id) throw refuse.NOT_FOUND({ type: StaircaseVersion.name, field });
    if (!version?.publishedOn) throw progressRefusals.STAIRCASE_UNPUBLISHED({ field });
    return version;
  }

  private demandPast(onDay: Day): void {
    if (onDay > this.clock.today()) throw progressRefusals.STEP_IN_FUTURE({ onDay, field: 'input.onDay' });
  }

  private transition(id: string, ground: Ground, input: Movement, destination: Destination): StepTransition {
    const { actor, enrolment, onDay, held } = ground;
    return Object.assign(new StepTransition(), {
      id,
      companyId: held.companyId,
      insatsomradeId: held.insatsomradeId,
      enrolmentId: enrolment?.id ?? null,
      projectId: enrolment?.projectId ?? null,
      organisationId: enrolment?.organisationId ?? actor.organisationId,
      ...destination,
      onDay,
      reason: input.reason ?? null,
      basisType: input.basisType ?? TransitionBasis.STATEMENT,
      basisId: input.basisId ?? null,
      byId: actor.memberId,
      correctsId: null,
      placeId: v7(),
      isBaseline: destination.kind === StepTransitionKind.PLACED,
    });
  }

  private correction(id: string, actor: Actor, wrong: StepTransition, input: StepCorrectInput): StepTransition {
    const { toStep, onDay, reason } = input;
    return Object.assign(new StepTransition(), wrong, {
      id,
      createdAt: undefined,
      kind: StepTransitionKind.CORRECTED,
      toStep: toStep === undefined ? wrong.toStep : toStep,
      onDay: onDay ?? wrong.onDay,
      reason,
      byId: actor.memberId,
      correctsId: wrong.id,
    });
  }
}

/** Where a company stands, for whoever moves from there. */
function placed({ standing }: Held): { fromStep: number; staircaseVersionId: string } {
  const { step, staircaseVersionId } = standing ?? { step: null, staircaseVersionId: null };
  if (step === null || staircaseVersionId === null)
    throw progressRefusals.STEP_NOT_PLACED({ field: 'input.insatsomradeId' });
  return { fromStep: step, staircaseVersionId };
}
