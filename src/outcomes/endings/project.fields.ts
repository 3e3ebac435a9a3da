// What endings add to a project: how it ends or ended, and what is still promised in it.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { ObligationsArgs } from './ending.inputs.js';
import { Obligations } from './obligation.entity.js';
import { ObligationsService } from './obligations.service.js';
import { ProjectEnding } from './project-ending.entity.js';

@FieldsOf(() => Project)
export class ProjectEndingsFields {
  constructor(
    private readonly reader: Reader,
    private readonly obligationsService: ObligationsService,
  ) {}

  @Branch<ProjectEnding>(() => [ProjectEnding], {
    of: () => ProjectEnding,
    by: 'projectId',
    order: (row) => sql`${row.createdAt} DESC, ${row.id} DESC`,
    description: 'Avslut, det senaste först. How it is to end or has ended, the latest first; also those taken back.',
  })
  async endings(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<ProjectEnding[]> {
    return this.reader.branch(project, info);
  }

  @ResolveField(() => Obligations, {
    nullable: true,
    description:
      'Åtaganden: vad som är lovat och inte gjort, av det du ser. What is still promised and unanswered; null when you hold no role in the project.',
  })
  async obligations(
    @By() actor: Actor,
    @Parent() { id }: Project,
    @Args() args: ObligationsArgs,
  ): Promise<Obligations | null> {
    return this.obligationsService.of(actor, id, args);
  }
}
