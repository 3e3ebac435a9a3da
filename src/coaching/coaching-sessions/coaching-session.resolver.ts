// Sessions over the API.
import { Args, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CoachingSession } from './coaching-session.entity.js';
import {
  CoachingSessionAmendInput,
  CoachingSessionCancelInput,
  CoachingSessionConnection,
  CoachingSessionLogInput,
  CoachingSessionPage,
  CoachingSessionPlanInput,
} from './coaching-session.inputs.js';
import { SessionLogService } from './coaching-session.log.service.js';
import { coachingSessionPolicy } from './coaching-session.policy.js';
import { coachingSessionList, needsPuttingRight } from './coaching-session.reads.js';
import { CoachingSessionsService } from './coaching-session.service.js';

@FieldsOf(() => CoachingSession)
export class CoachingSessionResolver {
  constructor(
    private readonly sessions: CoachingSessionsService,
    private readonly logs: SessionLogService,
    private readonly reader: Reader,
  ) {}

  @Query(() => CoachingSession, { nullable: true, description: 'Ett coachningstillfälle. A session by its id.' })
  @Allow(coachingSessionPolicy.read)
  async coachingSession(
    @By() actor: Actor,
    @Id() id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoachingSession | null> {
    return this.reader.one(actor, CoachingSession, id, info);
  }

  @Query(() => CoachingSessionConnection, {
    description: 'Coachningstillfällen, det senaste först. Sessions, latest first; those still planned come before.',
  })
  @Allow(coachingSessionPolicy.read)
  async coachingSessions(
    @By() actor: Actor,
    @Args() page: CoachingSessionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.reader.list(actor, coachingSessionList, page, info);
  }

  @Query(() => CoachingSessionConnection, {
    description:
      'Att rätta: tillfällen som inte räknas, med skäl. Sessions held that do not count, with what is missing.',
  })
  @Allow(coachingSessionPolicy.read)
  async toPutRight(
    @By() actor: Actor,
    @Args() page: CoachingSessionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.reader.list(actor, coachingSessionList, page, info, { where: needsPuttingRight });
  }

  @Mutation(() => CoachingSession, { description: 'Planera ett tillfälle. Plans a session.' })
  @Allow(coachingSessionPolicy.plan)
  async coachingSessionPlan(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'With whom, and when.' }) input: CoachingSessionPlanInput,
  ): Promise<CoachingSession> {
    return this.sessions.plan(actor, id, input);
  }

  @Mutation(() => CoachingSession, {
    description:
      'Logga ett tillfälle, nytt eller planerat. Logs a session that was held; the id of a planned one turns it into a logged one.',
  })
  @Allow(coachingSessionPolicy.log)
  async coachingSessionLog(
    @By() actor: Actor,
    @NewId({ required: true }) id: string,
    @Args('input', { description: 'With whom, when and for how long; the rest if you like.' })
    input: CoachingSessionLogInput,
  ): Promise<CoachingSession> {
    return this.logs.log(actor, id, input);
  }

  @Mutation(() => CoachingSession, {
    description: 'Ändra ett tillfälle; historiken behåller det som stod. Amends a session; history keeps what stood.',
  })
  @Allow(coachingSessionPolicy.amend)
  async coachingSessionAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is otherwise; what is left out stays, and null empties.' })
    input: CoachingSessionAmendInput,
  ): Promise<CoachingSession> {
    return this.sessions.amend(actor, id, version, input);
  }

  @Mutation(() => CoachingSession, {
    description: 'Ställ in ett tillfälle, eller ta det ur räkningen. Cancels a session; it stays to be read.',
  })
  @Allow(coachingSessionPolicy.cancel)
  async coachingSessionCancel(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { nullable: true, description: 'Why, if you like.' }) input?: CoachingSessionCancelInput,
  ): Promise<CoachingSession> {
    return this.sessions.cancel(actor, id, version, input ?? {});
  }

  @Mutation(() => CoachingSession, {
    description:
      'Dela texterna med projektets andra parter. Opens the note and the evidence to the project’s other partners.',
  })
  @Allow(coachingSessionPolicy.share)
  async coachingSessionShare(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<CoachingSession> {
    return this.sessions.share(actor, id, version);
  }
}
