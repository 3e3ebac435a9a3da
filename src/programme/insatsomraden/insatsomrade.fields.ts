// What hangs under an area and its staircase.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Staircase } from './staircase.entity.js';

@FieldsOf(() => Insatsomrade)
export class InsatsomradeFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => Staircase, {
    of: () => Staircase,
    by: 'insatsomradeId',
    nullable: true,
    description: 'Its staircase; null until one has been drafted.',
  })
  async staircase(@Parent() area: Insatsomrade, @Info() info: GraphQLResolveInfo): Promise<Staircase | null> {
    return this.reader.branch(area, info);
  }
}

@FieldsOf(() => Staircase)
export class StaircaseFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [StaircaseVersion], {
    of: () => StaircaseVersion,
    by: 'staircaseId',
    order: (row) => sql`${row.number}`,
    description: 'All its versions, the first one first.',
  })
  async versions(@Parent() staircase: Staircase, @Info() info: GraphQLResolveInfo): Promise<StaircaseVersion[]> {
    return this.reader.branch(staircase, info);
  }

  @Branch(() => StaircaseVersion, {
    of: () => StaircaseVersion,
    by: 'staircaseId',
    where: (row) => sql`${row.publishedOn} IS NOT NULL`,
    order: (row) => sql`${row.number} DESC`,
    nullable: true,
    description: 'The latest published version; null while there are only drafts.',
  })
  async current(@Parent() staircase: Staircase, @Info() info: GraphQLResolveInfo): Promise<StaircaseVersion | null> {
    return this.reader.branch(staircase, info);
  }
}
