// Effect inquiries over the API: kept by members, answered by whoever holds the link.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import {
  EffectInquiryAmendInput,
  EffectInquiryConnection,
  EffectInquiryPage,
  EffectInquiryScheduleInput,
} from './effect-inquiry.inputs.js';
import { effectInquiryPolicy } from './effect-inquiry.policy.js';
import { effectInquiryList } from './effect-inquiry.reads.js';
import { EffectInquiriesService } from './effect-inquiry.service.js';

@FieldsOf(() => EffectInquiry)
export class EffectInquiryResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: EffectInquiriesService,
  ) {}

  @Query(() => EffectInquiryConnection, {
    description:
      'Effektfrågor, den som ska ställas först överst. Effect inquiries, the one to be asked first at the top.',
  })
  @Allow(effectInquiryPolicy.read)
  async effectInquiries(
    @By() actor: Actor,
    @Args() page: EffectInquiryPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EffectInquiry>> {
    return this.reader.list(actor, effectInquiryList, page, info);
  }

  @Query(() => EffectInquiry, {
    nullable: true,
    description: 'En effektfråga; null när du inte ser den. One effect inquiry; null when you may not see it.',
  })
  @Allow(effectInquiryPolicy.read)
  async effectInquiry(
    @By() actor: Actor,
    @Id('The inquiry.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EffectInquiry | null> {
    return this.reader.one(actor, EffectInquiry, id, info);
  }

  @Mutation(() => EffectInquiry, {
    description:
      'Planera en effektfråga på en egen dag. Schedules an inquiry; those after 6 and 12 months come by themselves when a plan has ended.',
  })
  @Allow(effectInquiryPolicy.schedule)
  async effectInquirySchedule(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Where, when and whom.' }) input: EffectInquiryScheduleInput,
  ): Promise<EffectInquiry> {
    return this.service.schedule(actor, id, input);
  }

  @Mutation(() => EffectInquiry, { description: 'Ändra en effektfråga. Another day, or somebody else to ask.' })
  @Allow(effectInquiryPolicy.amend)
  async effectInquiryAmend(
    @By() actor: Actor,
    @Id('The inquiry.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EffectInquiryAmendInput,
  ): Promise<EffectInquiry> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => EffectInquiry, {
    description: 'Ställ frågan nu, eller en gång till. Asks now or once more: a new link goes out, the former is void.',
  })
  @Allow(effectInquiryPolicy.ask)
  async effectInquiryAsk(
    @By() actor: Actor,
    @Id('The inquiry.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<EffectInquiry> {
    return this.service.ask(actor, id, version);
  }

  @Mutation(() => EffectInquiry, { description: 'Stryk en effektfråga. Cancels an inquiry; its link opens nothing.' })
  @Allow(effectInquiryPolicy.cancel)
  async effectInquiryCancel(
    @By() actor: Actor,
    @Id('The inquiry.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<EffectInquiry> {
    return this.service.cancel(actor, id, version);
  }

  @Mutation(() => EffectInquiry, {
    description:
      'Radera namnet och orden hos den som svarat; det som bekräftats finns kvar. Erases the name and the words of whoever answered; what was confirmed stays.',
  })
  @Allow(effectInquiryPolicy.erase)
  async effectInquiryErase(
    @By() actor: Actor,
    @Id('The inquiry.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<EffectInquiry> {
    return this.service.erase(actor, id, version);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `effectInquiry:ask`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() effectInquiry: EffectInquiry): Promise<string[]> {
    return this.rights.viewerCan(actor, effectInquiryPolicy, effectInquiry);
  }
}
