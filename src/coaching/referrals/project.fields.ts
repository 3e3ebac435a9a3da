// What referrals add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Referral } from './referral.entity.js';
import { ReferralConnection, ReferralPage } from './referral.inputs.js';
import { referralList } from './referral.reads.js';

@FieldsOf(() => Project)
export class ProjectReferralFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Referral>(() => ReferralConnection, {
    of: () => Referral,
    by: 'projectId',
    list: () => referralList,
    description: 'Hänvisningar i projektet, senast först. In the project, latest first.',
  })
  async referrals(
    @Parent() project: Project,
    @Args() _page: ReferralPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Referral>> {
    return this.reader.branch(project, info);
  }
}
