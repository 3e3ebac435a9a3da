// What participants add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Participant } from './participant.entity.js';
import { ParticipantConnection, ParticipantPage } from './participant.inputs.js';
import { participantList } from './participant.reads.js';

@FieldsOf(() => Project)
export class ProjectParticipantFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Participant>(() => ParticipantConnection, {
    of: () => Participant,
    by: 'projectId',
    list: () => participantList,
    description: 'Deltagare i projektet. Participants of the project.',
  })
  async participants(
    @Parent() project: Project,
    @Args() _page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.reader.branch(project, info);
  }
}
