// What sessions add to progress and to follow-ups: the session that a step, a standing or a promise goes back to.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { FollowUp } from '../follow-ups/follow-up.entity.js';
import { Standing } from '../progress/standing.entity.js';
import { StepTransition } from '../progress/step-transition.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import { sessionNamedBy, sessionsOfStanding } from './coaching-session.reads.js';

@FieldsOf(() => Standing)
export class StandingSessionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CoachingSession>(() => CoachingSession, {
    of: () => CoachingSession,
    from: sessionsOfStanding,
    order: (row) => sql`${row.startsAt} DESC, ${row.id} DESC`,
    nullable: true,
    description: 'Det senaste tillfället om insatsområdet. The latest session held about the insatsområde.',
  })
  async lastSession(@Parent() standing: Standing, @Info() info: GraphQLResolveInfo): Promise<CoachingSession | null> {
    return this.reader.branch(standing, info);
  }
}

@FieldsOf(() => StepTransition)
export class TransitionSessionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CoachingSession>(() => CoachingSession, {
    of: () => CoachingSession,
    from: (transition, scope) => sessionNamedBy(sql`${transition}.basis_id`, scope),
    nullable: true,
    description: 'Tillfället som rörelsen vilar på. The session it rests on, if it rests on one.',
  })
  async session(
    @Parent() transition: StepTransition,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoachingSession | null> {
    return this.reader.branch(transition, info);
  }
}

@FieldsOf(() => FollowUp)
export class FollowUpSessionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CoachingSession>(() => CoachingSession, {
    of: () => CoachingSession,
    from: (followUp, scope) => sessionNamedBy(sql`${followUp}.session_id`, scope),
    nullable: true,
    description: 'Tillfället som uppföljningen kom ur. The session it came out of.',
  })
  async session(@Parent() followUp: FollowUp, @Info() info: GraphQLResolveInfo): Promise<CoachingSession | null> {
    return this.reader.branch(followUp, info);
  }
}
