// Coming back to a company: promised by somebody, or suggested after a session, and then done, moved or dropped.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { CoachChoice } from '../enrolments/coach-choice.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import type { HandOver } from '../enrolments/hand-over.entity.js';
import { FollowUp, followUpRefusals, type FollowUpStart } from './follow-up.entity.js';
import type {
  FollowUpCancelInput,
  FollowUpCompleteInput,
  FollowUpRescheduleInput,
  FollowUpScheduleInput,
} from './follow-up.inputs.js';
import { followUpPolicy } from './follow-up.policy.js';
import { suggestedDay } from './follow-up.rules.js';

const HELD_FAST = fixed('FOR NO KEY UPDATE');

/** A session that was held, as its log tells it. */
export interface SessionHeld {
  sessionId: string;
  enrolmentId: string;
  organisationId: string;
  coachId: string;
  heldOn: Day;
}

/** What was promised at a session; without an id a new one is made. */
export interface NextStep {
  id?: string;
  dueOn: Day;
  what: string;
}

@Injectable()
export class FollowUpsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly choice: CoachChoice,
  ) {}

  onModuleInit(): void {
    this.facts.when('enrolment.handedOver', async ({ actor, handOver }) => this.passOn(actor, handOver));
    this.facts.when('enrolment.closed', async ({ actor, enrolment }) => this.withdraw(actor, enrolment.id));
  }

  /** Somebody promises to come back on a day; a suggestion is then not needed any more. */
  async schedule(actor: Actor, id: string, input: FollowUpScheduleInput): Promise<FollowUp> {
    return this.db.transaction(async () => {
      const { enrolmentId, coachId, dueOn, what } = input;
      const enrolment = await this.db.seen(actor, Enrolment, enrolmentId, 'input.enrolmentId', HELD_FAST);
      followUpPolicy.schedule.demand(actor, enrolment);
      const [coach] = await Promise.all([
        this.coachFor(actor, enrolment, coachId ?? null),
        this.withdraw(actor, enrolmentId),
      ]);
      const followUp = FollowUp.scheduled({ ...startIn(enrolment, coach), id, dueOn, sessionId: null }, what);
      return this.inserted(actor, 'followUp.schedule', followUp);
    });
  }

  /** The next step that was promised at a session; whoever may log the session may promise it. */
  async scheduleAfter(actor: Actor, held: SessionHeld, { id = v7(), dueOn, what }: NextStep): Promise<FollowUp> {
    return this.db.transaction(async () => {
      const enrolment = await this.heldFast(held.enrolmentId);
      const [coach] = await Promise.all([this.db.find(Coach, held.coachId), this.withdraw(actor, enrolment.id)]);
      const followUp = FollowUp.scheduled({ ...startAfter(held, enrolment, coach, dueOn), id }, what);
      // What is logged after the project's end keeps its words, but nobody comes back in a project that is over.
      if (actor.isOver(enrolment.projectId)) followUp.cancel(this.clock.today());
      return this.inserted(actor, 'followUp.schedule', followUp);
    });
  }

  /**
   * After a session without a promised next step: a follow-up so many days later, where the project asks for it. An
   * enrolment has one suggestion at most; a later session moves it on. Call it after the enrolment was told of the session.
   */
  async suggest(actor: Actor, held: SessionHeld): Promise<FollowUp | null> {
    return this.db.transaction(async () => {
      const enrolment = await this.heldFast(held.enrolmentId);
      if (enrolment.closedOn || actor.isOver(enrolment.projectId)) return null;
      const [project, coach, open] = await Promise.all([
        this.db.find(Project, enrolment.projectId),
        this.db.find(Coach, held.coachId),
        this.open(enrolment.id),
      ]);
      const { heldOn } = held;
      const afterDays = project?.followUpAfterDays ?? null;
      const dueOn = suggestedDay({ heldOn, lastSessionOn: enrolment.lastSessionOn, afterDays, open });
      if (!dueOn) return null;
      const start = startAfter(held, enrolment, coach, dueOn);
      const former = open.find(({ isSuggested }) => isSuggested);
      return former
        ? this.movedOn(actor, former, start)
        : this.inserted(actor, 'followUp.suggest', FollowUp.suggested(start));
    });
  }

  /** A session was cancelled or moved: what was suggested because of it is withdrawn. */
  async withdrawAfter(actor: Actor, sessionId: string): Promise<void> {
    await this.db.transaction(async () => {
      const suggestions = await this.db.select(
        FollowUp,
        (t) => sql`${t}."session_id" = ${sessionId} AND ${t}."is_suggested" AND ${t}."completed_on" IS NULL
          AND ${t}."cancelled_on" IS NULL`,
      );
      for (const suggestion of suggestions) await this.withdrawn(actor, suggestion);
    });
  }

  /** Another day. */
  async reschedule(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: FollowUpRescheduleInput,
  ): Promise<FollowUp> {
    return this.db.transaction(async () => {
      const followUp = await this.db.lock(actor, FollowUp, id, expectedVersion);
      followUpPolicy.reschedule.demand(actor, await this.workedOn(followUp));
      followUp.reschedule(input.dueOn, input.what);
      return this.kept(actor, 'followUp.reschedule', followUp);
    });
  }

  /** It was done, or tried. */
  async complete(actor: Actor, id: string, expectedVersion: number, input: FollowUpCompleteInput): Promise<FollowUp> {
    return this.db.transaction(async () => {
      const followUp = await this.db.lock(actor, FollowUp, id, expectedVersion);
      followUpPolicy.complete.demand(actor, await this.workedOn(followUp));
      const on = input.on ?? this.clock.today();
      if (on > this.clock.today()) throw followUpRefusals.FOLLOW_UP_DAY_IN_FUTURE({ on, field: 'input.on' });
      followUp.complete(on, input.outcome, input.note ?? null);
      return this.kept(actor, 'followUp.complete', followUp);
    });
  }

  /** It is not needed any more. */
  async cancel(actor: Actor, id: string, expectedVersion: number, { reason }: FollowUpCancelInput): Promise<FollowUp> {
    return this.db.transaction(async () => {
      const followUp = await this.db.lock(actor, FollowUp, id, expectedVersion);
      followUpPolicy.cancel.demand(actor, await this.workedOn(followUp));
      followUp.cancel(this.clock.today());
      return this.kept(actor, 'followUp.cancel', followUp, reason);
    });
  }

  private async movedOn(actor: Actor, suggestion: FollowUp, start: FollowUpStart): Promise<FollowUp> {
    suggestion.suggestAnew(start);
    return this.kept(actor, 'followUp.suggest', suggestion);
  }

  private async inserted(actor: Actor, verb: string, followUp: FollowUp): Promise<FollowUp> {
    await this.db.insert(followUp);
    await this.history.record(actor, verb, followUp);
    return followUp;
  }

  private async kept(actor: Actor, verb: string, followUp: FollowUp, reason?: string | null): Promise<FollowUp> {
    await this.db.amend(followUp);
    await this.history.record(actor, verb, followUp, { reason });
    return followUp;
  }

  /** A new promise, like the enrolment's end, takes the place of what was only suggested. */
  private async withdraw(actor: Actor, enrolmentId: string): Promise<void> {
    for (const one of await this.open(enrolmentId)) if (one.isSuggested) await this.withdrawn(actor, one);
  }

  private async withdrawn(actor: Actor, suggestion: FollowUp): Promise<void> {
    suggestion.cancel(this.clock.today());
    await this.kept(actor, 'followUp.withdraw', suggestion);
  }

  /** The new coach of the same partner takes the promises over; another partner gets none of the first one's rows. */
  private async passOn(actor: Actor, { enrolmentId, fromCoachId, toCoachId, ...partners }: HandOver): Promise<void> {
    if (partners.fromOrganisationId !== partners.toOrganisationId) return this.withdraw(actor, enrolmentId);
    const coach = await this.db.find(Coach, toCoachId);
    for (const followUp of coach ? await this.open(enrolmentId) : []) {
      if (!coach || followUp.coachId !== fromCoachId) continue;
      followUp.passTo(coach.id, coach.memberId);
      await this.kept(actor, 'followUp.handOver', followUp);
    }
  }

  private async open(enrolmentId: string): Promise<FollowUp[]> {
    return this.db.select(
      FollowUp,
      (t) => sql`${t}."enrolment_id" = ${enrolmentId} AND ${t}."completed_on" IS NULL AND ${t}."cancelled_on" IS NULL`,
    );
  }

  private async coachFor(
    actor: Actor,
    { projectId, coachId }: Enrolment,
    chosenId: string | null,
  ): Promise<Coach | null> {
    if (chosenId) return this.choice.chosen(actor, chosenId, projectId);
    return coachId ? ((await this.db.find(Coach, coachId)) ?? null) : null;
  }

  /** The enrolment, held until the transaction ends: two sessions logged at once suggest one follow-up. */
  private async heldFast(id: string): Promise<Enrolment> {
    const [enrolment] = await this.db.select(Enrolment, (t) => sql`${t}."id" = ${id}`, HELD_FAST);
    if (!enrolment) throw new Error(`A session was told of enrolment ${id}, which does not exist.`);
    return enrolment;
  }

  private async workedOn(followUp: FollowUp): Promise<WorkedOn> {
    return workedOnIn(followUp, await this.db.find(Enrolment, followUp.enrolmentId));
  }
}

function startIn(enrolment: Enrolment, coach: Coach | null): Omit<FollowUpStart, 'id' | 'sessionId' | 'dueOn'> {
  const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
  return {
    enrolmentId,
    companyId,
    projectId,
    organisationId,
    coachId: coach?.id ?? null,
    coachMemberId: coach?.memberId ?? null,
  };
}

/** It belongs to the partner whose session it was, and to the coach who held it. */
function startAfter(held: SessionHeld, enrolment: Enrolment, coach: Coach | undefined, dueOn: Day): FollowUpStart {
  const { sessionId, organisationId } = held;
  return { ...startIn(enrolment, coach ?? null), id: v7(), organisationId, sessionId, dueOn };
}
