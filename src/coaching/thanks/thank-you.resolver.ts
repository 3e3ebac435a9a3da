// Thanks over the API.
import { Args, Info, Mutation, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Contact } from '#directory/contacts/contact.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id } from '#platform/graphql/args.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CoachingSession } from '../coaching-sessions/coaching-session.entity.js';
import { coachingSessionPolicy } from '../coaching-sessions/coaching-session.policy.js';
import { SessionThanks } from './session-thanks.view.reads.js';
import { CoachingSessionThankInput } from './thank-you.inputs.js';
import { ThanksService } from './thank-you.service.js';

@FieldsOf(() => CoachingSession)
export class SessionThankYouResolver {
  constructor(private readonly letters: ThanksService) {}

  @ResolveField(() => SessionThanks, {
    nullable: true,
    description:
      'Tacket: vad brevet säger, eller skulle säga nu. The letter of thanks; null for other partners, and until the session is logged.',
  })
  @Needs('projectId', 'organisationId')
  async thanks(@By() actor: Actor, @Parent() session: CoachingSession): Promise<SessionThanks | null> {
    return this.letters.of(actor, session);
  }

  @Mutation(() => CoachingSession, {
    description:
      'Tacka dem som var med, en gång: vad ni kom överens om, och när ni ses igen. Thanks those who were there by a letter each, once.',
  })
  @Allow(coachingSessionPolicy.thank)
  async coachingSessionThank(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Whom, and a few words of your own.' }) input: CoachingSessionThankInput,
  ): Promise<CoachingSession> {
    return this.letters.thank(actor, id, version, input);
  }
}

@FieldsOf(() => SessionThanks)
export class SessionThanksFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => [Contact], {
    description: 'Mottagarna: those it was sent to, or can be sent to, as far as you may see them.',
  })
  async recipients(@Parent() { contactIds }: SessionThanks, @Info() info: GraphQLResolveInfo): Promise<Contact[]> {
    return this.reader.loadAll(Contact, contactIds, info);
  }
}
