// What becomes of a plan when its enrolment ends or passes to another coach.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { beforeAndAfter } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { WITH_PROJECT } from '#programme/projects/project-end.service.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import type { HandOver } from '../enrolments/hand-over.entity.js';
import { Action } from './action.entity.js';
import { ActionPlan } from './action-plan.entity.js';

@Injectable()
export class ActionPlanEndings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('enrolment.handedOver', async ({ actor, handOver }) => this.passOn(actor, handOver));
    this.facts.when('project.closed', async ({ actor, project, on }) => this.dropProposals(actor, project.id, on));
    this.facts.when('enrolment.closed', async ({ actor, enrolment }) => {
      await this.close(actor, enrolment.id, enrolment.closedOn ?? this.clock.today());
    });
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'enrolment.reopen' && row instanceof Enrolment) await this.reopen(actor, row);
    });
  }

  /** The new coach of the same partner takes the actions over; another partner begins a plan of its own. */
  private async passOn(actor: Actor, handOver: HandOver): Promise<void> {
    const { enrolmentId, toCoachId, fromOrganisationId, toOrganisationId } = handOver;
    if (fromOrganisationId !== toOrganisationId) return this.close(actor, enrolmentId, handOver.onDay);
    const coach = await this.db.find(Coach, toCoachId);
    if (coach) await this.pass(actor, handOver, coach);
  }

  private async pass(actor: Actor, { enrolmentId, fromCoachId }: HandOver, coach: Coach): Promise<void> {
    const actions = await this.db.select(
      Action,
      (t) => sql`${t}.enrolment_id = ${enrolmentId} AND ${t}.completed_on IS NULL AND ${t}.dropped_on IS NULL
        AND ${t}.coach_id IS NOT DISTINCT FROM ${fromCoachId}`,
    );
    for (const action of actions) {
      action.passTo(coach);
      await this.db.amend(action);
      await this.history.record(actor, 'action.handOver', action);
    }
  }

  /** What is not done stays as it is, and may still be completed. */
  private async close(actor: Actor, enrolmentId: string, on: Day): Promise<void> {
    const plans = await this.db.select(
      ActionPlan,
      (t) => sql`${t}.enrolment_id = ${enrolmentId} AND ${t}.closed_on IS NULL`,
    );
    for (const plan of plans) {
      plan.close(on);
      await this.db.amend(plan);
      await this.history.record(actor, 'actionPlan.close', plan);
    }
  }

  /** What was only proposed is nobody's promise, and ends with the project; what was agreed on lives on with the company. */
  private async dropProposals(actor: Actor, projectId: string, on: Day): Promise<void> {
    const actions = await this.db.select(
      Action,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.agreed_on IS NULL AND ${t}.completed_on IS NULL
        AND ${t}.dropped_on IS NULL`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    for (const action of actions) {
      action.drop(on, WITH_PROJECT[actor.locale]);
      await this.db.amend(action);
      await this.history.record(actor, 'action.drop', action, { reason: action.dropReason });
    }
  }

  /** The end of the enrolment was a mistake: the plan that closed with it goes on, unless a new one was begun. */
  private async reopen(actor: Actor | null, enrolment: Enrolment): Promise<void> {
    const closedOn = beforeAndAfter(enrolment, this.db.meta(Enrolment))['closedOn']?.before;
    const plans = await this.db.select(
      ActionPlan,
      (t) => sql`${t}.enrolment_id = ${enrolment.id} AND ${t}.organisation_id = ${enrolment.organisationId}
        AND (${t}.closed_on IS NULL OR ${t}.closed_on = ${closedOn}::date)`,
      fixed('ORDER BY t.created_at DESC, t.id DESC'),
    );
    const [plan] = plans;
    if (!plan || plans.some((one) => one.closedOn === null)) return;
    plan.reopen();
    await this.db.amend(plan);
    await this.history.record(actor, 'actionPlan.reopen', plan);
  }
}
