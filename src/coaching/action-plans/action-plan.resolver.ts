// Action plans over the API: one mutation for each verb, and the actions that stand in a plan.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Action } from './action.entity.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { ActionPlan } from './action-plan.entity.js';
import {
  ActionPlanAgreeInput,
  ActionPlanAmendInput,
  ActionPlanCloseInput,
  ActionPlanProposeInput,
} from './action-plan.inputs.js';
import { actionPlanPolicy } from './action-plan.policy.js';
import { ActionPlansService } from './action-plan.service.js';

@FieldsOf(() => ActionPlan)
export class ActionPlanResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly plans: ActionPlansService,
  ) {}

  @Query(() => ActionPlan, {
    nullable: true,
    description: 'En handlingsplan; null när du inte ser den. One action plan; null when you may not see it.',
  })
  @Allow(actionPlanPolicy.read)
  async actionPlan(
    @By() actor: Actor,
    @Id('The plan.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActionPlan | null> {
    return this.reader.one(actor, ActionPlan, id, info);
  }

  @Mutation(() => ActionPlan, {
    description:
      'Föreslå åtgärder för det som inte är uppfyllt på nästa steg. Proposes actions for what is not met on the next step; gives the plan that stands, or a new one.',
  })
  @Allow(actionPlanPolicy.propose)
  async actionPlanPropose(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Where, and from what.' }) input: ActionPlanProposeInput,
  ): Promise<ActionPlan> {
    return this.plans.propose(actor, id, input);
  }

  @Mutation(() => ActionPlan, { description: 'Ändra målbilden. Amends the target picture of a plan.' })
  @Allow(actionPlanPolicy.amend)
  async actionPlanAmend(
    @By() actor: Actor,
    @Id('The plan.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ActionPlanAmendInput,
  ): Promise<ActionPlan> {
    return this.plans.amend(actor, id, version, input);
  }

  @Mutation(() => ActionPlan, {
    description:
      'Kom överens om handlingsplanen: förslagen öppnas och uppföljningar bokas. Agrees on a plan: its proposals become open, and follow-ups are scheduled for them.',
  })
  @Allow(actionPlanPolicy.agree)
  async actionPlanAgree(
    @By() actor: Actor,
    @Id('The plan.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is agreed on.' }) input: ActionPlanAgreeInput,
  ): Promise<ActionPlan> {
    return this.plans.agree(actor, id, version, input);
  }

  @Mutation(() => ActionPlan, {
    description: 'Avsluta handlingsplanen. Closes a plan; its actions stay, and may still be completed.',
  })
  @Allow(actionPlanPolicy.close)
  async actionPlanClose(
    @By() actor: Actor,
    @Id('The plan.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ActionPlanCloseInput,
  ): Promise<ActionPlan> {
    return this.plans.close(actor, id, version, input);
  }

  @Branch<Action>(() => [Action], {
    of: () => Action,
    by: 'actionPlanId',
    order: (row) => sql`${row.dueOn}, ${row.id}`,
    description: 'Åtgärderna i planen, den som ska vara klar först överst. Its actions, the one due first at the top.',
  })
  async actions(@Parent() plan: ActionPlan, @Info() info: GraphQLResolveInfo): Promise<Action[]> {
    return this.reader.branch(plan, info);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `actionPlan:agree`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() actionPlan: ActionPlan): Promise<string[]> {
    return this.rights.viewerCan(actor, actionPlanPolicy, actionPlan);
  }
}
