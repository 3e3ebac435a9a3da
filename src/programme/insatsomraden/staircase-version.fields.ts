// What hangs under a version, a step and a dimension, and what a version says otherwise than the one before it.
import { Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CriterionMapping } from './criterion-mapping.entity.js';
import { Criterion } from './criterion.entity.js';
import { Dimension } from './dimension.entity.js';
import { StaircaseChange } from './staircase-change.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { StaircaseService } from './staircase.service.js';
import { Step } from './step.entity.js';

@FieldsOf(() => StaircaseVersion)
export class StaircaseVersionFields {
  constructor(
    private readonly reader: Reader,
    private readonly staircases: StaircaseService,
  ) {}

  @Branch(() => [Step], {
    of: () => Step,
    by: 'staircaseVersionId',
    order: (row) => sql`${row.number}`,
    description: 'Its steps, from the bottom.',
  })
  async steps(@Parent() version: StaircaseVersion, @Info() info: GraphQLResolveInfo): Promise<Step[]> {
    return this.reader.branch(version, info);
  }

  @Branch(() => [Dimension], {
    of: () => Dimension,
    by: 'staircaseVersionId',
    order: (row) => sql`${row.position}`,
    description: 'Its dimensions, in their order; in the grund, the themes.',
  })
  async dimensions(@Parent() version: StaircaseVersion, @Info() info: GraphQLResolveInfo): Promise<Dimension[]> {
    return this.reader.branch(version, info);
  }

  @Branch(() => [CriterionMapping], {
    of: () => CriterionMapping,
    by: 'staircaseVersionId',
    order: (row) => sql`${row.id}`,
    description: 'Which criterion stands for which of the version that it maps from.',
  })
  async mapping(@Parent() version: StaircaseVersion, @Info() info: GraphQLResolveInfo): Promise<CriterionMapping[]> {
    return this.reader.branch(version, info);
  }

  @ResolveField(() => [StaircaseChange], {
    nullable: true,
    description:
      'Vad som skiljer den från versionen före. What it says otherwise than the version published before it; null for the first.',
  })
  @Needs('number', 'staircaseId', 'grundId', 'scoringStyles')
  async changes(@Parent() version: StaircaseVersion): Promise<StaircaseChange[] | null> {
    return this.staircases.changes(version);
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

@FieldsOf(() => Dimension)
export class DimensionFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [Criterion], {
    of: () => Criterion,
    by: 'dimensionId',
    // They are made step by step, and their ids with them.
    order: (row) => sql`${row.id}`,
    description: 'Its criteria, from the lowest step to the highest.',
  })
  async criteria(@Parent() dimension: Dimension, @Info() info: GraphQLResolveInfo): Promise<Criterion[]> {
    return this.reader.branch(dimension, info);
  }
}
