// A promise passes to another project in which the company takes part: it begins anew there, by the same words.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { Action } from '#coaching/action-plans/action.entity.js';
import { ActionPlan } from '#coaching/action-plans/action-plan.entity.js';
import { actionPolicy } from '#coaching/action-plans/action-plan.policy.js';
import { coachingSessionPolicy } from '#coaching/coaching-sessions/coaching-session.policy.js';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { FollowUp } from '#coaching/follow-ups/follow-up.entity.js';
import { followUpPolicy } from '#coaching/follow-ups/follow-up.policy.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { endingRefusals } from './ending-refusals.entity.js';
import type { Answer, Promised } from './promised.entity.js';

@Injectable()
export class HandingOver {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Begins it anew in the project that takes over; whoever hands over may do so there too. */
  async pass(actor: Actor, row: Promised, { toProjectId, field }: Answer): Promise<void> {
    const companyId = 'companyId' in row ? row.companyId : null;
    const [enrolment] = await this.db.select(
      Enrolment,
      (t) => sql`${t}.project_id = ${toProjectId} AND ${t}.company_id = ${companyId} AND ${t}.closed_on IS NULL`,
    );
    if (!enrolment) throw endingRefusals.OBLIGATION_COMPANY_NOT_IN_PROJECT({ field: `${field}.toProjectId` });
    const coach = enrolment.coachId ? ((await this.db.find(Coach, enrolment.coachId)) ?? null) : null;
    if (row instanceof FollowUp) await this.followUp(actor, row, enrolment, coach);
    if (row instanceof CoachingSession) await this.session(actor, row, enrolment, coach);
    if (row instanceof Action) await this.action(actor, row, enrolment, coach);
  }

  private async followUp(actor: Actor, former: FollowUp, enrolment: Enrolment, coach: Coach | null): Promise<void> {
    followUpPolicy.schedule.demand(actor, enrolment);
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const who = { coachId: coach?.id ?? null, coachMemberId: coach?.memberId ?? null, sessionId: null };
    const start = { id: v7(), enrolmentId, companyId, projectId, organisationId, ...who, dueOn: former.dueOn };
    await this.begun(actor, 'followUp.schedule', FollowUp.scheduled(start, former.what ?? ''));
  }

  private async session(
    actor: Actor,
    former: CoachingSession,
    enrolment: Enrolment,
    coach: Coach | null,
  ): Promise<void> {
    coachingSessionPolicy.plan.demand(actor, enrolment);
    const own = coach ?? (await this.db.find(Coach, former.coachId));
    const session = CoachingSession.begun(v7(), enrolment, own ? [own] : []);
    session.tell({ plannedMinutes: former.plannedMinutes, mode: former.mode });
    session.plan(former.plannedFor ?? this.clock.now());
    await this.begun(actor, 'coachingSession.plan', session);
  }

  /** It stands in the company's open plan there, and in a new one where there is none. */
  private async action(actor: Actor, former: Action, enrolment: Enrolment, coach: Coach | null): Promise<void> {
    actionPolicy.add.demand(actor, enrolment);
    const [known] = await this.db.select(
      ActionPlan,
      (t) => sql`${t}.enrolment_id = ${enrolment.id} AND ${t}.organisation_id = ${enrolment.organisationId}
        AND ${t}.closed_on IS NULL`,
    );
    const plan = known ?? (await this.begun(actor, 'actionPlan.propose', ActionPlan.begun(v7(), enrolment)));
    const action = Action.begun(v7(), plan, coach);
    const { what, dueOn, insatsomradeId, criterionId, effort, benefit } = former;
    action.tell({ what, dueOn, insatsomradeId, criterionId, effort, benefit });
    action.agree(this.clock.today());
    await this.begun(actor, 'action.add', action);
  }

  private async begun<T extends FollowUp | CoachingSession | Action | ActionPlan>(
    actor: Actor,
    verb: string,
    row: T,
  ): Promise<T> {
    await this.db.insert(row);
    await this.history.record(actor, verb, row);
    return row;
  }
}
