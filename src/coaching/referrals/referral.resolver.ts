// Referrals over the API: the list, and one mutation for each verb.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { Referral } from './referral.entity.js';
import {
  ReferralAmendInput,
  ReferralAnswerInput,
  ReferralConnection,
  ReferralMakeInput,
  ReferralPage,
  ReferralWithdrawInput,
} from './referral.inputs.js';
import { referralPolicy } from './referral.policy.js';
import { referralList } from './referral.reads.js';
import { ReferralsService } from './referral.service.js';

@FieldsOf(() => Referral)
export class ReferralResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: ReferralsService,
  ) {}

  @Query(() => ReferralConnection, { description: 'Hänvisningar, senast först. Referrals, latest first.' })
  @Allow(referralPolicy.read)
  async referrals(
    @By() actor: Actor,
    @Args() page: ReferralPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Referral>> {
    return this.reader.list(actor, referralList, page, info);
  }

  @Query(() => Referral, {
    nullable: true,
    description: 'En hänvisning; null när du inte ser den. One referral; null when you may not see it.',
  })
  @Allow(referralPolicy.read)
  async referral(
    @By() actor: Actor,
    @Id('The referral.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Referral | null> {
    return this.reader.one(actor, Referral, id, info);
  }

  @Mutation(() => Referral, {
    description: 'Hänvisa ett företag vidare. Sends a company on to another actor or a colleague.',
  })
  @Allow(referralPolicy.make)
  async referralMake(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Where, when and what.' }) input: ReferralMakeInput,
  ): Promise<Referral> {
    return this.service.make(actor, id, input);
  }

  @Mutation(() => Referral, { description: 'Ändra en hänvisning. Amends a referral.' })
  @Allow(referralPolicy.amend)
  async referralAmend(
    @By() actor: Actor,
    @Id('The referral.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ReferralAmendInput,
  ): Promise<Referral> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Referral, {
    description: 'Skriv in om hänvisningen togs upp. Tells whether a referral was taken up, and what came of it.',
  })
  @Allow(referralPolicy.answer)
  async referralAnswer(
    @By() actor: Actor,
    @Id('The referral.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ReferralAnswerInput,
  ): Promise<Referral> {
    return this.service.answer(actor, id, version, input);
  }

  @Mutation(() => Referral, {
    description: 'Ta tillbaka en hänvisning. Withdraws a referral that should not have been made.',
  })
  @Allow(referralPolicy.withdraw)
  async referralWithdraw(
    @By() actor: Actor,
    @Id('The referral.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: ReferralWithdrawInput,
  ): Promise<Referral> {
    return this.service.withdraw(actor, id, version, input);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `referral:amend`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() referral: Referral): Promise<string[]> {
    return this.rights.viewerCan(actor, referralPolicy, referral);
  }
}
