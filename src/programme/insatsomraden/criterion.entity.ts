// A criterion of a step: a statement answered yes or no.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Step } from './step.entity.js';

@ObjectType({ description: 'Kriterium. A statement, answered yes or no, that is true of whoever stands on the step.' })
@Entity()
@Unique('criterion_code_uq', ['workspaceId', 'staircaseVersionId', 'code'])
@Index(['workspaceId', 'stepId'])
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
}
