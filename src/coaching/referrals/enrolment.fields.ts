// What referrals add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Referral } from './referral.entity.js';
import { ReferralConnection, ReferralPage } from './referral.inputs.js';
import { referralList } from './referral.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentReferralFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Referral>(() => ReferralConnection, {
    of: () => Referral,
    by: 'enrolmentId',
    list: () => referralList,
    description: 'Hänvisningar i deltagandet, senast först. In the enrolment, latest first.',
  })
  async referrals(
    @Parent() enrolment: Enrolment,
    @Args() _page: ReferralPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Referral>> {
    return this.reader.branch(enrolment, info);
  }
}
