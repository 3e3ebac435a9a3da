// A criterion of a step: a statement answered yes or no, what shows it, and what to do where it is not so.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { Dimension } from './dimension.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Step } from './step.entity.js';

@ObjectType({ description: 'Kriterium. A statement, answered yes or no, that is true of whoever stands on the step.' })
@Entity()
@Unique('criterion_code_uq', ['workspaceId', 'staircaseVersionId', 'code'])
@Index(['workspaceId', 'stepId'])
@Index(['workspaceId', 'dimensionId'])
export class Criterion extends WorkspaceRow {
  @IdColumn()
  stepId: string;

  @BelongsTo(() => Step, { description: 'The step.' })
  step: Relation<Step>;

  @IdColumn()
  staircaseVersionId: string;

  @BelongsTo(() => StaircaseVersion, { description: 'The version of the staircase.' })
  staircaseVersion: Relation<StaircaseVersion>;

  @Field(() => Int, { description: 'Its number on the step, from 1.' })
  @CountColumn()
  number: number;

  @Field({ description: 'Its code, unique in the version.' })
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'The statement.' })
  @JsonColumn()
  statement: Localised;

  @Field(() => LocalisedText, {
    nullable: true,
    description: 'Det som räknas som underlag. What counts as evidence that it is so.',
  })
  @JsonColumn({ nullable: true })
  evidence: Localised | null;

  @Field(() => LocalisedText, {
    nullable: true,
    description: 'Nästa åtgärd där det inte är så. What to do next where it is not so.',
  })
  @JsonColumn({ nullable: true })
  nextAction: Localised | null;

  @IdColumn({ nullable: true })
  dimensionId: string | null;

  @BelongsTo(() => Dimension, { nullable: true, description: 'The dimension that it counts in; null outside any.' })
  dimension: Relation<Dimension> | null;
}
