// What analyses add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Analysis } from './analysis.entity.js';
import { AnalysisConnection, AnalysisPage } from './analysis.inputs.js';
import { analysisList } from './analysis.reads.js';

@FieldsOf(() => Project)
export class ProjectAnalysisFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Analysis>(() => AnalysisConnection, {
    of: () => Analysis,
    by: 'projectId',
    list: () => analysisList,
    description: 'Analyser i projektet, senast först. In the project, latest first.',
  })
  async analyses(
    @Parent() project: Project,
    @Args() _page: AnalysisPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Analysis>> {
    return this.reader.branch(project, info);
  }
}
