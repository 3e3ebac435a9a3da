// The grund, which stands beside the areas: its themes, and its versions with the statements.
import { Info, Parent, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Grund, GrundTheme } from './grund.entity.js';
import { grundPolicy, grundThemePolicy } from './insatsomrade.policy.js';
import { StaircaseVersion } from './staircase-version.entity.js';

@FieldsOf(() => Grund)
export class GrundFields {
  constructor(private readonly reader: Reader) {}

  @Query(() => [Grund], {
    description: 'Arbetsytans grund: det som gås igenom före trapporna. What is reviewed before the staircases.',
  })
  @Allow(grundPolicy.read)
  async grunds(@By() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<Grund[]> {
    return this.reader.all(actor, Grund, { order: (row) => sql`${row.code}` }, info);
  }

  @Query(() => [GrundTheme], {
    description: 'Grundens teman i ordning. The themes of the grund, in their order.',
  })
  @Allow(grundThemePolicy.read)
  async grundThemes(@By() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<GrundTheme[]> {
    return this.reader.all(actor, GrundTheme, { order: (row) => sql`${row.position}, ${row.id}` }, info);
  }

  @Branch(() => [GrundTheme], {
    of: () => GrundTheme,
    by: 'grundId',
    order: (row) => sql`${row.position}`,
    description: 'Its themes, in their order.',
  })
  async themes(@Parent() grund: Grund, @Info() info: GraphQLResolveInfo): Promise<GrundTheme[]> {
    return this.reader.branch(grund, info);
  }

  @Branch(() => [StaircaseVersion], {
    of: () => StaircaseVersion,
    by: 'grundId',
    order: (row) => sql`${row.number}`,
    description: 'All its versions, the first one first.',
  })
  async versions(@Parent() grund: Grund, @Info() info: GraphQLResolveInfo): Promise<StaircaseVersion[]> {
    return this.reader.branch(grund, info);
  }

  @Branch(() => StaircaseVersion, {
    of: () => StaircaseVersion,
    by: 'grundId',
    where: (row) => sql`${row.publishedOn} IS NOT NULL`,
    order: (row) => sql`${row.number} DESC`,
    nullable: true,
    description: 'The latest published version, with its statements; null where only the themes are known.',
  })
  async current(@Parent() grund: Grund, @Info() info: GraphQLResolveInfo): Promise<StaircaseVersion | null> {
    return this.reader.branch(grund, info);
  }
}
