// Action plans: proposed from what is not met yet, agreed with the company, and closed.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { addDays, type Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn } from '../enrolments/enrolment.policy.js';
import { Action } from './action.entity.js';
import { ActionFollowUps } from './action-follow-ups.service.js';
import { ActionPlan } from './action-plan.entity.js';
import type {
  ActionPlanAgreeInput,
  ActionPlanAmendInput,
  ActionPlanCloseInput,
  ActionPlanProposeInput,
} from './action-plan.inputs.js';
import { actionPlanPolicy } from './action-plan.policy.js';
import { standingIn } from './action-place.service.js';
import { ActionProposals } from './action-proposals.service.js';
import { actionRefusals } from './action-refusals.entity.js';
import { ActionState } from './action-words.entity.js';

/** How long an action takes unless somebody says. */
export const DUE_AFTER_DAYS = 90;

@Injectable()
export class ActionPlansService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly proposals: ActionProposals,
    private readonly followUps: ActionFollowUps,
  ) {}

  /** An action is proposed for each criterion that is not met; into the plan that stands, or a new one. */
  async propose(actor: Actor, id: string, input: ActionPlanProposeInput): Promise<ActionPlan> {
    return this.db.transaction(async () => {
      const lock = fixed('FOR NO KEY UPDATE');
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId', lock);
      actionPlanPolicy.propose.demand(actor, enrolment);
      enrolment.demandOpen();
      const served = await this.proposals.criteria(actor, enrolment, input);
      const standing = await standingIn(this.db, enrolment);
      const plan = standing ?? ActionPlan.begun(id, enrolment);
      plan.amend(input.targetPicture);
      if (standing) await this.db.amend(plan);
      else await this.db.insert(plan);
      await this.history.record(actor, 'actionPlan.propose', plan);
      const dueOn = input.dueOn ?? addDays(this.clock.today(), DUE_AFTER_DAYS);
      await this.proposals.write(actor, enrolment, plan, { served, dueOn });
      return plan;
    });
  }

  /** Where the company wants to be. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ActionPlanAmendInput): Promise<ActionPlan> {
    return this.db.transaction(async () => {
      const plan = await this.db.lock(actor, ActionPlan, id, expectedVersion);
      actionPlanPolicy.amend.demand(actor, workedOnIn(plan, await this.enrolmentOf(plan)));
      plan.amend(input.targetPicture);
      return this.kept(actor, 'actionPlan.amend', plan);
    });
  }

  /** Company and coach agree: what was proposed is to be done, and somebody comes back for it. */
  async agree(actor: Actor, id: string, expectedVersion: number, input: ActionPlanAgreeInput): Promise<ActionPlan> {
    return this.db.transaction(async () => {
      const plan = await this.db.lock(actor, ActionPlan, id, expectedVersion);
      const enrolment = await this.enrolmentOf(plan);
      actionPlanPolicy.agree.demand(actor, workedOnIn(plan, enrolment));
      const on = this.pastDay(input.on);
      plan.agree(on);
      plan.amend(input.targetPicture);
      const actions = await this.proposed(plan, input.actionIds ?? null);
      for (const action of actions) action.agree(on);
      if (enrolment) await this.followUps.schedule(actor, enrolment, actions);
      for (const action of actions) {
        await this.db.amend(action);
        await this.history.record(actor, 'action.agree', action);
      }
      return this.kept(actor, 'actionPlan.agree', plan);
    });
  }

  /** The plan is worked on no more; its actions stay as they are, and may still be completed. */
  async close(actor: Actor, id: string, expectedVersion: number, input: ActionPlanCloseInput): Promise<ActionPlan> {
    return this.db.transaction(async () => {
      const plan = await this.db.lock(actor, ActionPlan, id, expectedVersion);
      actionPlanPolicy.close.demand(actor, workedOnIn(plan, await this.enrolmentOf(plan)));
      plan.close(this.pastDay(input.on));
      return this.kept(actor, 'actionPlan.close', plan, input.reason);
    });
  }

  private async proposed({ id }: ActionPlan, ids: readonly string[] | null): Promise<Action[]> {
    const actions = await this.db.select(Action, (t) => sql`${t}.action_plan_id = ${id}`);
    const proposed = actions.filter(({ state }) => state === ActionState.PROPOSED);
    const other = ids?.findIndex((one) => !proposed.some((action) => action.id === one)) ?? -1;
    if (other >= 0) throw actionRefusals.ACTION_OF_OTHER_PLAN({ field: `input.actionIds.${other}` });
    const chosen = ids ? proposed.filter((action) => ids.includes(action.id)) : proposed;
    if (!chosen.length) throw actionRefusals.ACTION_PLAN_NOTHING_TO_AGREE({});
    return chosen;
  }

  private async kept(actor: Actor, verb: string, plan: ActionPlan, reason?: string | null): Promise<ActionPlan> {
    await this.db.amend(plan);
    await this.history.record(actor, verb, plan, { reason });
    return plan;
  }

  private async enrolmentOf({ enrolmentId }: ActionPlan): Promise<Enrolment | undefined> {
    return this.db.find(Enrolment, enrolmentId);
  }

  private pastDay(given: Day | null | undefined): Day {
    const today = this.clock.today();
    const on = given ?? today;
    if (on > today) throw actionRefusals.ACTION_DAY_IN_FUTURE({ on, field: 'input.on' });
    return on;
  }
}
