// What follow-ups add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpConnection, FollowUpPage } from './follow-up.inputs.js';
import { followUpList } from './follow-up.reads.js';

@FieldsOf(() => Project)
export class ProjectFollowUpFields {
  constructor(private readonly reader: Reader) {}

  @Branch<FollowUp>(() => FollowUpConnection, {
    of: () => FollowUp,
    by: 'projectId',
    list: () => followUpList,
    description: 'Uppföljningar i projektet, närmast först. Follow-ups in the project, soonest first.',
  })
  async followUps(
    @Parent() project: Project,
    @Args() _page: FollowUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FollowUp>> {
    return this.reader.branch(project, info);
  }
}
