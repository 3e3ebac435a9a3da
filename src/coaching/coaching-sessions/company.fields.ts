// What sessions add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CoachingSession } from './coaching-session.entity.js';
import { CoachingSessionConnection, CoachingSessionPage } from './coaching-session.inputs.js';
import { coachingSessionList } from './coaching-session.reads.js';

@FieldsOf(() => Company)
export class CompanySessionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CoachingSession>(() => CoachingSessionConnection, {
    of: () => CoachingSession,
    by: 'companyId',
    list: () => coachingSessionList,
    description: 'Coachningstillfällen med företaget, det senaste först. Its sessions, latest first.',
  })
  async coachingSessions(
    @Parent() company: Company,
    @Args() _page: CoachingSessionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.reader.branch(company, info);
  }
}
