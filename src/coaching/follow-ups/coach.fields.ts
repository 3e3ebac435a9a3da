// What follow-ups add to a coach.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Coach } from '#directory/coaches/coach.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpConnection, FollowUpPage } from './follow-up.inputs.js';
import { followUpList } from './follow-up.reads.js';

@FieldsOf(() => Coach)
export class CoachFollowUpFields {
  constructor(private readonly reader: Reader) {}

  @Branch<FollowUp>(() => FollowUpConnection, {
    of: () => FollowUp,
    by: 'coachId',
    list: () => followUpList,
    description: 'Uppföljningar som coachen ska göra, närmast först. What the coach is to come back to, soonest first.',
  })
  async followUps(
    @Parent() coach: Coach,
    @Args() _page: FollowUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FollowUp>> {
    return this.reader.branch(coach, info);
  }
}
