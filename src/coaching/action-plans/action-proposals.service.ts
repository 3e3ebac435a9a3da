// What a plan can be proposed from, and the actions that are written for it.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { AssessmentsService } from '../assessments/assessment.service.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import { Action } from './action.entity.js';
import type { ActionPlan } from './action-plan.entity.js';
import { MOST_ACTIONS, type ActionPlanProposeInput } from './action-plan.inputs.js';
import { actionRefusals } from './action-refusals.entity.js';
import { ActionTies, type Served } from './action-ties.service.js';
import { ActionState } from './action-words.entity.js';

/** The criteria that actions are written for, and the day they are to be done by. */
interface Proposal {
  served: readonly Served[];
  dueOn: Day;
}

@Injectable()
export class ActionProposals {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly ties: ActionTies,
    private readonly assessments: AssessmentsService,
  ) {}

  /** The criteria named, or those that the latest signed-off assessments found unmet on the next step. */
  async criteria(actor: Actor, enrolment: Enrolment, input: ActionPlanProposeInput): Promise<Served[]> {
    const { criterionIds, insatsomradeIds } = input;
    const ids = criterionIds ?? (await this.unmet(actor, enrolment));
    const served = await this.ties.served(actor, [...new Set(ids)], (index) => `input.criterionIds.${index}`);
    if (!insatsomradeIds) return served;
    return served.filter(({ insatsomradeId }) => insatsomradeId !== null && insatsomradeIds.includes(insatsomradeId));
  }

  /** One action for each criterion that has none under way in the plan. */
  async write(actor: Actor, enrolment: Enrolment, plan: ActionPlan, { served, dueOn }: Proposal): Promise<void> {
    const known = await this.db.select(Action, (t) => sql`${t}.action_plan_id = ${plan.id}`);
    const underWay = known.filter(({ state }) => state === ActionState.PROPOSED || state === ActionState.OPEN);
    const wanted = served.filter(({ criterion }) => !underWay.some(({ criterionId }) => criterionId === criterion.id));
    if (known.length + wanted.length > MOST_ACTIONS) throw actionRefusals.ACTION_PLAN_FULL({ max: MOST_ACTIONS });
    const coach = await this.ties.coachOf(enrolment);
    for (const { criterion, insatsomradeId } of wanted) {
      const action = Action.begun(v7(), plan, coach);
      const what = (criterion.nextAction ?? criterion.statement)[work().locale];
      action.tell({ what, dueOn, criterionId: criterion.id, insatsomradeId });
      await this.db.insert(action);
      await this.history.record(actor, 'action.propose', action);
    }
  }

  /**
   * By the assessments of the partner whose plan it is: whoever reads the plan may read them. Refused where that partner has
   * never assessed the company; where everything is met there is nothing to propose.
   */
  private async unmet(actor: Actor, { companyId, organisationId }: Enrolment): Promise<string[]> {
    const unmet = await this.assessments.unmetCriteria(actor, { companyId, organisationId });
    if (unmet.length) return unmet.map(({ criterionId }) => criterionId);
    const [assessed] = await this.db.select(
      Assessment,
      (t) => sql`${t}.company_id = ${companyId} AND ${t}.organisation_id = ${organisationId}
        AND ${t}.signed_off_at IS NOT NULL`,
      fixed('LIMIT 1'),
    );
    if (!assessed) throw actionRefusals.ACTION_PLAN_NOTHING_ASSESSED({ field: 'input.enrolmentId' });
    return [];
  }
}
