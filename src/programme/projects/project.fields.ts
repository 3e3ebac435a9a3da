// What hangs under a project, and the project of a role.
import { Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { FundingSource } from './funding-source.entity.js';
import { Phase } from './phase.entity.js';
import { Predecessor } from './predecessor.entity.js';
import { ProjectInitiator } from './project-initiator.entity.js';
import { ProjectInsatsomrade } from './project-insatsomrade.entity.js';
import { ProjectPartner } from './project-partner.entity.js';
import { Project } from './project.entity.js';

@FieldsOf(() => Project)
export class ProjectFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [ProjectPartner], {
    of: () => ProjectPartner,
    by: 'projectId',
    order: (row) => sql`${row.position}`,
    description: 'Who takes part, those who have left included.',
  })
  async partners(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<ProjectPartner[]> {
    return this.reader.branch(project, info);
  }

  @Branch(() => [Organisation], {
    of: () => Organisation,
    through: { link: () => ProjectInitiator, from: 'projectId', to: 'organisationId' },
    order: (row) => sql`l."position", ${row.id}`,
    description: 'Who took the initiative.',
  })
  async initiators(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<Organisation[]> {
    return this.reader.branch(project, info);
  }

  @Branch(() => [Phase], {
    of: () => Phase,
    by: 'projectId',
    order: (row) => sql`${row.position}`,
    description: 'Its phases, in their order.',
  })
  async phases(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<Phase[]> {
    return this.reader.branch(project, info);
  }

  @Branch(() => [FundingSource], {
    of: () => FundingSource,
    by: 'projectId',
    order: (row) => sql`${row.position}`,
    description: 'Who pays, and how much where that is stated.',
  })
  async fundingSources(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<FundingSource[]> {
    return this.reader.branch(project, info);
  }

  @Branch(() => [Insatsomrade], {
    of: () => Insatsomrade,
    through: { link: () => ProjectInsatsomrade, from: 'projectId', to: 'insatsomradeId' },
    order: (row) => sql`l."position", ${row.id}`,
    description: 'The areas it coaches in, in its own order.',
  })
  async insatsomraden(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<Insatsomrade[]> {
    return this.reader.branch(project, info);
  }

  @Branch(() => [Predecessor], {
    of: () => Predecessor,
    by: 'projectId',
    order: (row) => sql`${row.position}`,
    description: 'What it follows upon.',
  })
  async predecessors(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<Predecessor[]> {
    return this.reader.branch(project, info);
  }

  @Branch(() => [Predecessor], {
    of: () => Predecessor,
    by: 'predecessorId',
    order: (row) => sql`${row.position}, ${row.id}`,
    description: 'Where it is followed upon: each names the project that came after.',
  })
  async successors(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<Predecessor[]> {
    return this.reader.branch(project, info);
  }
}

@FieldsOf(() => ProjectRole)
export class ProjectRoleFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Project, { description: 'The project that the role is held in.' })
  @Needs('projectId')
  async project(@Parent() role: ProjectRole, @Info() info: GraphQLResolveInfo): Promise<Project> {
    return this.reader.parent(role, info);
  }
}
