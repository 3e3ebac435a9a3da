// What referrals add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Referral } from './referral.entity.js';
import { ReferralConnection, ReferralPage } from './referral.inputs.js';
import { referralList } from './referral.reads.js';

@FieldsOf(() => Company)
export class CompanyReferralFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Referral>(() => ReferralConnection, {
    of: () => Referral,
    by: 'companyId',
    list: () => referralList,
    description: 'Hänvisningar på företaget, senast först. At the company, latest first.',
  })
  async referrals(
    @Parent() company: Company,
    @Args() _page: ReferralPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Referral>> {
    return this.reader.branch(company, info);
  }
}
