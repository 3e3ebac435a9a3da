// Interventions over the API: the list, and one mutation for each verb.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { Intervention } from './intervention.entity.js';
import {
  InterventionAmendInput,
  InterventionConnection,
  InterventionPage,
  InterventionRecordInput,
  InterventionWithdrawInput,
} from './intervention.inputs.js';
import { interventionPolicy } from './intervention.policy.js';
import { interventionList } from './intervention.reads.js';
import { InterventionsService } from './intervention.service.js';

@FieldsOf(() => Intervention)
export class InterventionResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: InterventionsService,
  ) {}

  @Query(() => InterventionConnection, { description: 'Insatser, senast först. Interventions, latest first.' })
  @Allow(interventionPolicy.read)
  async interventions(
    @By() actor: Actor,
    @Args() page: InterventionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Intervention>> {
    return this.reader.list(actor, interventionList, page, info);
  }

  @Query(() => Intervention, {
    nullable: true,
    description: 'En insats; null när du inte ser den. One intervention; null when you may not see it.',
  })
  @Allow(interventionPolicy.read)
  async intervention(
    @By() actor: Actor,
    @Id('The intervention.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Intervention | null> {
    return this.reader.one(actor, Intervention, id, info);
  }

  @Mutation(() => Intervention, {
    description: 'Skriv in en insats. Records that something else was done at a company.',
  })
  @Allow(interventionPolicy.record)
  async interventionRecord(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Where, when and what.' }) input: InterventionRecordInput,
  ): Promise<Intervention> {
    return this.service.record(actor, id, input);
  }

  @Mutation(() => Intervention, { description: 'Ändra en insats. Amends an intervention.' })
  @Allow(interventionPolicy.amend)
  async interventionAmend(
    @By() actor: Actor,
    @Id('The intervention.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: InterventionAmendInput,
  ): Promise<Intervention> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Intervention, {
    description: 'Ta tillbaka en insats. Withdraws an intervention that should not have been written.',
  })
  @Allow(interventionPolicy.withdraw)
  async interventionWithdraw(
    @By() actor: Actor,
    @Id('The intervention.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: InterventionWithdrawInput,
  ): Promise<Intervention> {
    return this.service.withdraw(actor, id, version, input);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `intervention:amend`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() intervention: Intervention): Promise<string[]> {
    return this.rights.viewerCan(actor, interventionPolicy, intervention);
  }
}
