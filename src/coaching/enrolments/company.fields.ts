// What enrolments add to a company: the projects it takes part in, and which partners met it lately.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentConnection, EnrolmentPage } from './enrolment.inputs.js';
import { enrolmentList } from './enrolment.reads.js';
import { latelyFrom } from './enrolment.rules.js';
import { RecentMeeting } from './recent-meeting.entity.js';

@FieldsOf(() => Company)
export class CompanyEnrolmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Enrolment>(() => EnrolmentConnection, {
    of: () => Enrolment,
    by: 'companyId',
    list: () => enrolmentList,
    description: 'Företagets deltaganden i projekt. The company’s enrolments, newest first.',
  })
  async enrolments(
    @Parent() company: Company,
    @Args() _page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.reader.branch(company, info);
  }

  @Branch<RecentMeeting>(() => [RecentMeeting], {
    of: () => RecentMeeting,
    by: 'companyId',
    where: (row, { actor, today }) =>
      sql`${row.organisationId} <> ${actor.organisationId} AND ${row.metOn} >= ${latelyFrom(today)}`,
    order: (row) => sql`${row.metOn} DESC, ${row.id} DESC`,
    description:
      'Andra parter som träffat företaget de senaste 90 dagarna: vem och när. Other partners that met the company in the last 90 days.',
  })
  async metLately(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<RecentMeeting[]> {
    return this.reader.branch(company, info);
  }
}
