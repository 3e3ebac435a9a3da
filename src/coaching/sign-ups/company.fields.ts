// What sign-ups add to a company: the activities its people have signed up to.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivityConnection, ActivityPage } from '../activities/activity.inputs.js';
import { activityList } from '../activities/activity.reads.js';
import { activitiesOfCompany } from './sign-up.reads.js';

@FieldsOf(() => Company)
export class CompanyActivityFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Activity>(() => ActivityConnection, {
    of: () => Activity,
    from: activitiesOfCompany,
    list: () => activityList,
    description:
      'Aktiviteter som företagets folk är anmälda till, så långt du får se vilka. Activities that its people have signed up to, as far as you may see who.',
  })
  async activities(
    @Parent() company: Company,
    @Args() _page: ActivityPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Activity>> {
    return this.reader.branch(company, info);
  }
}
