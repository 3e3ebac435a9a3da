// The actions of a plan: added, amended, completed, dropped, and measured afterwards.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { addDays, type Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn } from '../enrolments/enrolment.policy.js';
import { Action } from './action.entity.js';
import { ActionFollowUps } from './action-follow-ups.service.js';
import type {
  ActionAddInput,
  ActionAmendInput,
  ActionCompleteInput,
  ActionDropInput,
  ActionMeasureInput,
} from './action.inputs.js';
import type { ActionPlan } from './action-plan.entity.js';
import { MOST_ACTIONS } from './action-plan.inputs.js';
import { actionPolicy } from './action-plan.policy.js';
import { DUE_AFTER_DAYS } from './action-plan.service.js';
import { actionRefusals } from './action-refusals.entity.js';
import { ActionTies } from './action-ties.service.js';
import { ActionState } from './action-words.entity.js';

@Injectable()
export class ActionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly ties: ActionTies,
    private readonly followUps: ActionFollowUps,
  ) {}

  /** One more thing to do; in a plan that is agreed it is agreed as well, and somebody comes back for it. */
  async add(actor: Actor, id: string, input: ActionAddInput): Promise<Action> {
    return this.db.transaction(async () => {
      const { plan, enrolment } = await this.ties.places.placeFor(actor, input);
      actionPolicy.add.demand(actor, workedOnIn(plan, enrolment));
      plan.demandOpen();
      if (input.isAgreed) await this.ties.places.agree(actor, { plan, enrolment });
      await this.demandRoom(plan);
      const action = Action.begun(id, plan, await this.ties.coachOf(enrolment));
      action.dueOn = addDays(this.clock.today(), DUE_AFTER_DAYS);
      await this.told(actor, action, input);
      if (plan.agreedOn) {
        action.agree(this.clock.today());
        await this.followUps.schedule(actor, enrolment, [action]);
      }
      await this.db.insert(action);
      await this.history.record(actor, 'action.add', action);
      return action;
    });
  }

  /** What is to be done, by whom, by when and what for. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ActionAmendInput): Promise<Action> {
    return this.db.transaction(async () => {
      const { action, enrolment } = await this.held(actor, id, expectedVersion);
      actionPolicy.amend.demand(actor, workedOnIn(action, enrolment));
      action.demandUnended();
      const { dueOn } = action;
      await this.told(actor, action, input);
      await this.kept(actor, 'action.amend', action);
      const moves = action.dueOn !== dueOn && action.state === ActionState.OPEN;
      if (moves) await this.followUps.move(actor, enrolment, action);
      return action;
    });
  }

  /** It is done: the criterion it was for is offered for re-assessment. */
  async complete(actor: Actor, id: string, expectedVersion: number, input: ActionCompleteInput): Promise<Action> {
    return this.db.transaction(async () => {
      const { action, enrolment } = await this.held(actor, id, expectedVersion);
      actionPolicy.complete.demand(actor, workedOnIn(action, enrolment));
      action.complete(this.pastDay(input.on), input.result ?? null, this.clock.now());
      action.give(input.effects ?? []);
      await this.kept(actor, 'action.complete', action);
      await this.followUps.settle(actor, action);
      return action;
    });
  }

  /** It is not to be done after all. */
  async drop(actor: Actor, id: string, expectedVersion: number, { reason }: ActionDropInput): Promise<Action> {
    return this.db.transaction(async () => {
      const { action, enrolment } = await this.held(actor, id, expectedVersion);
      actionPolicy.drop.demand(actor, workedOnIn(action, enrolment));
      action.drop(this.clock.today(), reason);
      await this.kept(actor, 'action.drop', action, reason);
      await this.followUps.settle(actor, action);
      return action;
    });
  }

  /** What a completed action gave is known later, or better. */
  async measure(actor: Actor, id: string, expectedVersion: number, input: ActionMeasureInput): Promise<Action> {
    return this.db.transaction(async () => {
      const { action, enrolment } = await this.held(actor, id, expectedVersion);
      actionPolicy.measure.demand(actor, workedOnIn(action, enrolment));
      action.measure(input.effects);
      return this.kept(actor, 'action.measure', action);
    });
  }

  private async told(actor: Actor, action: Action, input: ActionAmendInput): Promise<void> {
    action.tell(input);
    await this.ties.tie(actor, action, input);
    if (input.effects) action.give(input.effects);
  }

  private async held(
    actor: Actor,
    id: string,
    expectedVersion: number,
  ): Promise<{ action: Action; enrolment: Enrolment }> {
    const action = await this.db.lock(actor, Action, id, expectedVersion);
    return { action, enrolment: await this.enrolmentOf(action) };
  }

  private async kept(actor: Actor, verb: string, action: Action, reason?: string): Promise<Action> {
    await this.db.amend(action);
    await this.history.record(actor, verb, action, reason === undefined ? {} : { reason });
    return action;
  }

  private async demandRoom({ id }: ActionPlan): Promise<void> {
    const known = await this.db.select(Action, (t) => sql`${t}.action_plan_id = ${id}`);
    if (known.length >= MOST_ACTIONS) throw actionRefusals.ACTION_PLAN_FULL({ max: MOST_ACTIONS });
  }

  private async enrolmentOf({ enrolmentId }: Action): Promise<Enrolment> {
    const enrolment = await this.db.find(Enrolment, enrolmentId);
    if (!enrolment) throw new Error(`An action stands in enrolment ${enrolmentId}, which does not exist.`);
    return enrolment;
  }

  private pastDay(given: Day | null | undefined): Day {
    const today = this.clock.today();
    const on = given ?? today;
    if (on > today) throw actionRefusals.ACTION_DAY_IN_FUTURE({ on, field: 'input.on' });
    return on;
  }
}
