// What links add to an activity: those that are out.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivityLink } from './activity-link.entity.js';
import { ActivityLinkConnection, ActivityLinkPage } from './activity-link.inputs.js';
import { activityLinkList } from './activity-link.reads.js';

@FieldsOf(() => Activity)
export class ActivityLinkFields {
  constructor(private readonly reader: Reader) {}

  @Branch<ActivityLink>(() => ActivityLinkConnection, {
    of: () => ActivityLink,
    by: 'activityId',
    list: () => activityLinkList,
    description: 'Länkar och inbjudningar, för er som arrangerar. Its links and invitations, for those who arrange it.',
  })
  async links(
    @Parent() activity: Activity,
    @Args() _page: ActivityLinkPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ActivityLink>> {
    return this.reader.branch(activity, info);
  }
}
