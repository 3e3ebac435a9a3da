// Follow-ups over the API: the list, one mutation for each verb, and what depends on today.
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
import { FollowUp } from './follow-up.entity.js';
import {
  FollowUpCancelInput,
  FollowUpCompleteInput,
  FollowUpConnection,
  FollowUpPage,
  FollowUpRescheduleInput,
  FollowUpScheduleInput,
} from './follow-up.inputs.js';
import { followUpPolicy } from './follow-up.policy.js';
import { followUpList } from './follow-up.reads.js';
import { isOverdue } from './follow-up.rules.js';
import { FollowUpsService } from './follow-up.service.js';

@FieldsOf(() => FollowUp)
export class FollowUpResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly clock: Clock,
    private readonly service: FollowUpsService,
  ) {}

  @Query(() => FollowUpConnection, { description: 'Uppföljningar, närmast först. Follow-ups, soonest first.' })
  @Allow(followUpPolicy.read)
  async followUps(
    @By() actor: Actor,
    @Args() page: FollowUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FollowUp>> {
    return this.reader.list(actor, followUpList, page, info);
  }

  @Query(() => FollowUp, {
    nullable: true,
    description: 'En uppföljning; null när du inte ser den. One follow-up; null when you may not see it.',
  })
  @Allow(followUpPolicy.read)
  async followUp(
    @By() actor: Actor,
    @Id('The follow-up.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FollowUp | null> {
    return this.reader.one(actor, FollowUp, id, info);
  }

  @Mutation(() => FollowUp, { description: 'Boka en uppföljning. Promise to come back on a day.' })
  @Allow(followUpPolicy.schedule)
  async followUpSchedule(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Where, when and what.' }) input: FollowUpScheduleInput,
  ): Promise<FollowUp> {
    return this.service.schedule(actor, id, input);
  }

  @Mutation(() => FollowUp, {
    description: 'Flytta en uppföljning till en annan dag. Move a follow-up to another day.',
  })
  @Allow(followUpPolicy.reschedule)
  async followUpReschedule(
    @By() actor: Actor,
    @Id('The follow-up.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: FollowUpRescheduleInput,
  ): Promise<FollowUp> {
    return this.service.reschedule(actor, id, version, input);
  }

  @Mutation(() => FollowUp, { description: 'Slutför en uppföljning. Complete a follow-up.' })
  @Allow(followUpPolicy.complete)
  async followUpComplete(
    @By() actor: Actor,
    @Id('The follow-up.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: FollowUpCompleteInput,
  ): Promise<FollowUp> {
    return this.service.complete(actor, id, version, input);
  }

  @Mutation(() => FollowUp, { description: 'Stryk en uppföljning. Cancel a follow-up.' })
  @Allow(followUpPolicy.cancel)
  async followUpCancel(
    @By() actor: Actor,
    @Id('The follow-up.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: FollowUpCancelInput,
  ): Promise<FollowUp> {
    return this.service.cancel(actor, id, version, input);
  }

  @ResolveField(() => Boolean, { description: 'Försenad: still to be done, and its day has passed.' })
  @Needs('dueOn', 'completedOn', 'cancelledOn')
  isOverdue(@Parent() followUp: FollowUp): boolean {
    return isOverdue(followUp, this.clock.today());
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `followUp:complete`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() followUp: FollowUp): Promise<string[]> {
    return this.rights.viewerCan(actor, followUpPolicy, followUp);
  }
}
