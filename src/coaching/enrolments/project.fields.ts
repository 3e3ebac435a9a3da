// What enrolments add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentConnection, EnrolmentPage } from './enrolment.inputs.js';
import { enrolmentList } from './enrolment.reads.js';

@FieldsOf(() => Project)
export class ProjectEnrolmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Enrolment>(() => EnrolmentConnection, {
    of: () => Enrolment,
    by: 'projectId',
    list: () => enrolmentList,
    description: 'Företagen i projektet. The enrolments in the project, newest first.',
  })
  async enrolments(
    @Parent() project: Project,
    @Args() _page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.reader.branch(project, info);
  }
}
