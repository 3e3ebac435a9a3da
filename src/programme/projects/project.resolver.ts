// Projects over the API.
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { CanonicalId, ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import {
  ProjectAmendInput,
  ProjectConnection,
  ProjectEndInput,
  ProjectPage,
  ProjectPlanInput,
} from './project.inputs.js';
import { Project } from './project.entity.js';
import { projectPolicy } from './project.policy.js';
import { projectList } from './project.reads.js';
import { ProjectEndService } from './project-end.service.js';
import { ProjectService } from './project.service.js';

@Resolver()
export class ProjectResolver {
  constructor(
    private readonly projects: ProjectService,
    private readonly ends: ProjectEndService,
    private readonly reader: Reader,
  ) {}

  @Query(() => ProjectConnection, {
    name: 'projects',
    description: 'Arbetsytans projekt. The projects of the workspace.',
  })
  @Allow(projectPolicy.read)
  async all(
    @By() actor: Actor,
    @Args() page: ProjectPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Project>> {
    return this.reader.list(actor, projectList, page, info);
  }

  @Query(() => Project, {
    nullable: true,
    description: 'Ett projekt, med id eller kod. One project, by id or by code.',
  })
  @Allow(projectPolicy.read)
  async project(
    @By() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'Its id.' }, CanonicalId) id: string | undefined,
    @Args('code', { type: () => String, nullable: true, description: 'Its code, such as `industry-in-west`.' })
    code: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Project | null> {
    const byCode = code ?? undefined;
    if ((id === undefined) === (byCode === undefined)) throw refuse.ONE_OF_REQUIRED({ fields: ['id', 'code'] });
    if (id !== undefined) return this.reader.one(actor, Project, id, info);
    return this.reader.oneWhere(actor, Project, (row) => sql`${row.code} = ${byCode}`, info);
  }

  @Mutation(() => Project, {
    description: 'Ett projekt skrivs in så som det är utlyst. A project is written down as it was announced.',
  })
  @Allow(projectPolicy.plan)
  async projectPlan(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is stated of it.' }) input: ProjectPlanInput,
  ): Promise<Project> {
    return this.projects.plan(actor, id, input);
  }

  @Mutation(() => Project, {
    description: 'Ett projekts uppgifter ändras: utelämnat är oförändrat, null tömmer. A project’s facts are amended.',
  })
  @Allow(projectPolicy.amend)
  async projectAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: ProjectAmendInput,
  ): Promise<Project> {
    return this.projects.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Project, {
    description:
      'Projektet är slut, i tid eller i förtid; det som gjordes finns kvar. The project is over; what was done stays.',
    deprecationReason:
      'Since 2026-11-22: `projectClose` and `projectEndEarly` also freeze its figures and can be taken back. Goes away on 2027-11-22 at the earliest.',
  })
  @Allow(projectPolicy.end)
  async projectEnd(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, how and why.' }) input: ProjectEndInput,
  ): Promise<Project> {
    return this.ends.end(actor, id, expectedVersion, input);
  }
}
