// What activities add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityProject } from './activity-project.entity.js';
import { Activity } from './activity.entity.js';
import { ActivityConnection, ActivityPage } from './activity.inputs.js';
import { activityList } from './activity.reads.js';

@FieldsOf(() => Project)
export class ProjectActivityFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Activity>(() => ActivityConnection, {
    of: () => Activity,
    through: { link: () => ActivityProject, from: 'projectId', to: 'activityId' },
    list: () => activityList,
    description:
      'Aktiviteter för projektets folk, de senaste först. Activities that its people may come to, the latest first.',
  })
  async activities(
    @Parent() project: Project,
    @Args() _page: ActivityPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Activity>> {
    return this.reader.branch(project, info);
  }
}
