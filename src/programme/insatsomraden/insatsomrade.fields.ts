// What hangs under an area, its staircase and a step; and the grund, which stands beside the areas.
import { Info, Parent, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Criterion } from './criterion.entity.js';
import { Grund, GrundTheme } from './grund.entity.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { grundPolicy, grundThemePolicy } from './insatsomrade.policy.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Staircase } from './staircase.entity.js';
import { Step } from './step.entity.js';

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

@FieldsOf(() => StaircaseVersion)
export class StaircaseVersionFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [Step], {
    of: () => Step,
    by: 'staircaseVersionId',
    order: (row) => sql`${row.number}`,
    description: 'Its steps, from the bottom.',
  })
  async steps(@Parent() version: StaircaseVersion, @Info() info: GraphQLResolveInfo): Promise<Step[]> {
    return this.reader.branch(version, info);
  }
}

@FieldsOf(() => Step)
export class StepFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [Criterion], {
    of: () => Criterion,
    by: 'stepId',
    order: (row) => sql`${row.number}`,
    description: 'Its criteria, each answered yes or no.',
  })
  async criteria(@Parent() step: Step, @Info() info: GraphQLResolveInfo): Promise<Criterion[]> {
    return this.reader.branch(step, info);
  }
}

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
}
