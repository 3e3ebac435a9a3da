// Actions over the API: the list, one mutation for each verb, and what depends on today.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { Clock } from '#platform/clock.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { Action } from './action.entity.js';
import {
  ActionAddInput,
  ActionAmendInput,
  ActionCompleteInput,
  ActionConnection,
  ActionDropInput,
  ActionMeasureInput,
  ActionPage,
} from './action.inputs.js';
import { actionPolicy } from './action-plan.policy.js';
import { actionList } from './action.reads.js';
import { isOverdue } from './action.rules.js';
import { ActionsService } from './action.service.js';

@FieldsOf(() => Action)
export class ActionResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly clock: Clock,
    private readonly service: ActionsService,
  ) {}

  @Query(() => ActionConnection, {
    description: 'Åtgärder, den som ska vara klar först överst. Actions, the one due first at the top.',
  })
  @Allow(actionPolicy.read)
  async actions(
    @By() actor: Actor,
    @Args() page: ActionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Action>> {
    return this.reader.list(actor, actionList, page, info);
  }

  @Query(() => Action, {
    nullable: true,
    description: 'En åtgärd; null när du inte ser den. One action; null when you may not see it.',
  })
  @Allow(actionPolicy.read)
  async action(
    @By() actor: Actor,
    @Id('The action.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Action | null> {
    return this.reader.one(actor, Action, id, info);
  }

  @Mutation(() => Action, { description: 'Lägg till en åtgärd i en handlingsplan. Adds an action to a plan.' })
  @Allow(actionPolicy.add)
  async actionAdd(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is to be done.' }) input: ActionAddInput,
  ): Promise<Action> {
    return this.service.add(actor, id, input);
  }

  @Mutation(() => Action, { description: 'Ändra en åtgärd. Amends an action that is not ended.' })
  @Allow(actionPolicy.amend)
  async actionAmend(
    @By() actor: Actor,
    @Id('The action.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ActionAmendInput,
  ): Promise<Action> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Action, {
    description:
      'Slutför en åtgärd: kriteriet erbjuds för ny bedömning. Completes an action: its criterion is offered for re-assessment.',
  })
  @Allow(actionPolicy.complete)
  async actionComplete(
    @By() actor: Actor,
    @Id('The action.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ActionCompleteInput,
  ): Promise<Action> {
    return this.service.complete(actor, id, version, input);
  }

  @Mutation(() => Action, { description: 'Stryk en åtgärd, med skäl. Drops an action, with a reason.' })
  @Allow(actionPolicy.drop)
  async actionDrop(
    @By() actor: Actor,
    @Id('The action.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: ActionDropInput,
  ): Promise<Action> {
    return this.service.drop(actor, id, version, input);
  }

  @Mutation(() => Action, {
    description: 'Skriv in vad en klar åtgärd gav. Writes what a completed action gave.',
  })
  @Allow(actionPolicy.measure)
  async actionMeasure(
    @By() actor: Actor,
    @Id('The action.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What it gave.' }) input: ActionMeasureInput,
  ): Promise<Action> {
    return this.service.measure(actor, id, version, input);
  }

  @ResolveField(() => Boolean, { description: 'Försenad: agreed, still to be done, and its day has passed.' })
  @Needs('dueOn', 'agreedOn', 'completedOn', 'droppedOn')
  isOverdue(@Parent() action: Action): boolean {
    return isOverdue(action, this.clock.today());
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `action:complete`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() action: Action): Promise<string[]> {
    return this.rights.viewerCan(actor, actionPolicy, action);
  }
}
