// What sessions add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CoachingSession } from './coaching-session.entity.js';
import { CoachingSessionConnection, CoachingSessionPage } from './coaching-session.inputs.js';
import { coachingSessionList } from './coaching-session.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentSessionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CoachingSession>(() => CoachingSessionConnection, {
    of: () => CoachingSession,
    by: 'enrolmentId',
    list: () => coachingSessionList,
    description: 'Tillfällen i deltagandet, det senaste först. The sessions of the enrolment, latest first.',
  })
  async coachingSessions(
    @Parent() enrolment: Enrolment,
    @Args() _page: CoachingSessionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.reader.branch(enrolment, info);
  }
}
