// What interventions add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Intervention } from './intervention.entity.js';
import { InterventionConnection, InterventionPage } from './intervention.inputs.js';
import { interventionList } from './intervention.reads.js';

@FieldsOf(() => Project)
export class ProjectInterventionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Intervention>(() => InterventionConnection, {
    of: () => Intervention,
    by: 'projectId',
    list: () => interventionList,
    description: 'Insatser i projektet, senast först. In the project, latest first.',
  })
  async interventions(
    @Parent() project: Project,
    @Args() _page: InterventionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Intervention>> {
    return this.reader.branch(project, info);
  }
}
