// The plan that an action goes into: one that is named, or whichever stands in an enrolment.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { HistoryService } from '#office/history/history.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn } from '../enrolments/enrolment.policy.js';
import { ActionPlan } from './action-plan.entity.js';
import { actionPlanPolicy } from './action-plan.policy.js';

/** Where a caller wants an action: in a plan, or in whichever stands in an enrolment. */
interface WhereTo {
  actionPlanId?: string | null;
  enrolmentId?: string | null;
  /** Whether company and coach have agreed on it. */
  isAgreed?: boolean;
}

export interface ActionPlace {
  plan: ActionPlan;
  enrolment: Enrolment;
}

/** The open plan of the partner who has the company now. */
export async function standingIn(db: Database, enrolment: Enrolment): Promise<ActionPlan | undefined> {
  const { id, organisationId } = enrolment;
  const [standing] = await db.select(
    ActionPlan,
    (t) => sql`${t}.enrolment_id = ${id} AND ${t}.organisation_id = ${organisationId} AND ${t}.closed_on IS NULL`,
  );
  return standing;
}

@Injectable()
export class ActionPlaces {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** The plan, held until the action stands in it; one begins where an enrolment has none. */
  async placeFor(actor: Actor, { actionPlanId, enrolmentId, isAgreed = false }: WhereTo): Promise<ActionPlace> {
    const lock = fixed('FOR NO KEY UPDATE');
    if (!actionPlanId === !enrolmentId) {
      throw refuse.ONE_OF_REQUIRED({ fields: ['actionPlanId', 'enrolmentId'], field: 'input.actionPlanId' });
    }
    if (actionPlanId) {
      const plan = await this.db.seen(actor, ActionPlan, actionPlanId, 'input.actionPlanId', lock);
      return { plan, enrolment: await this.enrolmentOf(plan) };
    }
    const enrolment = await this.db.seen(actor, Enrolment, enrolmentId ?? '', 'input.enrolmentId', lock);
    actionPlanPolicy.propose.demand(actor, enrolment);
    enrolment.demandOpen();
    const standing = await standingIn(this.db, enrolment);
    return { plan: standing ?? (await this.begin(actor, enrolment, isAgreed)), enrolment };
  }

  /** Company and coach have agreed on an action of the plan, and thereby on the plan. */
  async agree(actor: Actor, { plan, enrolment }: ActionPlace): Promise<void> {
    actionPlanPolicy.agree.demand(actor, workedOnIn(plan, enrolment));
    if (plan.agreedOn) return;
    plan.agree(this.clock.today());
    await this.db.amend(plan);
    await this.history.record(actor, 'actionPlan.agree', plan);
  }

  private async begin(actor: Actor, enrolment: Enrolment, isAgreed: boolean): Promise<ActionPlan> {
    const plan = ActionPlan.begun(v7(), enrolment);
    if (isAgreed) plan.agree(this.clock.today());
    await this.db.insert(plan);
    await this.history.record(actor, 'actionPlan.propose', plan);
    if (isAgreed) await this.history.record(actor, 'actionPlan.agree', plan);
    return plan;
  }

  private async enrolmentOf({ id, enrolmentId }: ActionPlan): Promise<Enrolment> {
    const enrolment = await this.db.find(Enrolment, enrolmentId);
    if (!enrolment) throw new Error(`Plan ${id} stands in enrolment ${enrolmentId}, which does not exist.`);
    return enrolment;
  }
}
