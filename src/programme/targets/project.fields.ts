// What targets add to a project: its promises in numbers, and the list of all facts that have a source or are assumed;
// and how each promise was revised.
import { Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import type { MarkedField } from '#programme/projects/marks.rules.js';
import { Project } from '#programme/projects/project.entity.js';
import { StatedFact } from '#programme/projects/stated-fact.entity.js';
import { Target } from './target.entity.js';
import { TargetRevision } from './target-revision.entity.js';
import { TargetFacts } from './target-facts.service.js';

@FieldsOf(() => Project)
export class TargetsOfProject {
  constructor(
    private readonly reader: Reader,
    private readonly stated: TargetFacts,
  ) {}

  @Branch(() => [Target], {
    of: () => Target,
    by: 'projectId',
    where: (row) => sql`${row.withdrawnOn} IS NULL`,
    order: (row) => sql`${row.position}, ${row.id}`,
    description: 'What it promised in numbers, in the order of the announcement; withdrawn targets are left out.',
  })
  async targets(@Parent() project: Project, @Info() info: GraphQLResolveInfo): Promise<Target[]> {
    return this.reader.branch(project, info);
  }

  @ResolveField(() => [StatedFact], {
    description:
      'Every fact of the project and its parts that has a source or is assumed: `partners[4].organisation.alsoKnownAs`.',
  })
  @Needs('id')
  async facts(@Parent() project: Project): Promise<MarkedField[]> {
    return this.stated.of(project);
  }
}

@FieldsOf(() => Target)
export class RevisionsOfTarget {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [TargetRevision], {
    of: () => TargetRevision,
    by: 'targetId',
    order: (row) => sql`${row.onDay}, ${row.createdAt}, ${row.id}`,
    description: 'Revideringar. How it was revised, and why, the earliest first.',
  })
  async revisions(@Parent() target: Target, @Info() info: GraphQLResolveInfo): Promise<TargetRevision[]> {
    return this.reader.branch(target, info);
  }
}
