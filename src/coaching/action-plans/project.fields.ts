// What action plans add to a project: the actions of all its companies.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Action } from './action.entity.js';
import { ActionConnection, ActionPage } from './action.inputs.js';
import { actionList } from './action.reads.js';

@FieldsOf(() => Project)
export class ProjectActionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Action>(() => ActionConnection, {
    of: () => Action,
    by: 'projectId',
    list: () => actionList,
    description: 'Åtgärder i projektet, den som ska vara klar först överst. Actions in the project, due first on top.',
  })
  async actions(
    @Parent() project: Project,
    @Args() _page: ActionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Action>> {
    return this.reader.branch(project, info);
  }
}
