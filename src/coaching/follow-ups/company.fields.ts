// What follow-ups add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpConnection, FollowUpPage } from './follow-up.inputs.js';
import { followUpList } from './follow-up.reads.js';

@FieldsOf(() => Company)
export class CompanyFollowUpFields {
  constructor(private readonly reader: Reader) {}

  @Branch<FollowUp>(() => FollowUpConnection, {
    of: () => FollowUp,
    by: 'companyId',
    list: () => followUpList,
    description: 'Uppföljningar på företaget, närmast först. Follow-ups at the company, soonest first.',
  })
  async followUps(
    @Parent() company: Company,
    @Args() _page: FollowUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FollowUp>> {
    return this.reader.branch(company, info);
  }
}
