// What follow-ups add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpConnection, FollowUpPage } from './follow-up.inputs.js';
import { followUpList } from './follow-up.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentFollowUpFields {
  constructor(private readonly reader: Reader) {}

  @Branch<FollowUp>(() => FollowUpConnection, {
    of: () => FollowUp,
    by: 'enrolmentId',
    list: () => followUpList,
    description: 'Uppföljningar i deltagandet, närmast först. Follow-ups of the enrolment, soonest first.',
  })
  async followUps(
    @Parent() enrolment: Enrolment,
    @Args() _page: FollowUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FollowUp>> {
    return this.reader.branch(enrolment, info);
  }
}
