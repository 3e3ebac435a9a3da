// Who pays for a project, from which fund and how much; what is not stated stays unknown and is never nought.
import { Field, ObjectType } from '@nestjs/graphql';
import { IsEnum, Min } from 'class-validator';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, IdColumn, JsonColumn, MoneyColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { OreScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Money } from '#platform/values/money.js';
import { Project } from './project.entity.js';
import { Fund } from './project-words.entity.js';
import { markedFields, type Marks } from './marks.rules.js';
import { StatedFact } from './stated-fact.entity.js';

@ObjectType({ description: 'Finansieringskälla. Who pays, from which fund, and how much where that is stated.' })
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'funderId'])
@Index(['workspaceId', 'grantedById'])
export class FundingSource extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  @IdColumn({ nullable: true })
  funderId: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'Who pays; null when only who decides is named.' })
  funder: Relation<Organisation> | null;

  @IdColumn({ nullable: true })
  grantedById: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'Who decides, where the payer is not named.' })
  grantedBy: Relation<Organisation> | null;

  @Field(() => Fund, { nullable: true, description: 'The fund of the European Union, where it is one.' })
  @MayBeEmpty()
  @IsEnum(Fund)
  @Column('text', { nullable: true })
  fund: Fund | null;

  @Field(() => String, { nullable: true, description: 'The framework, as the announcement calls it.' })
  @MayBeEmpty()
  @IsText(200)
  @Column('text', { nullable: true })
  framework: string | null;

  @Field(() => OreScalar, { nullable: true, description: 'How much; null when not stated.' })
  @MayBeEmpty()
  @Min(0, { context: { code: 'OUT_OF_RANGE', params: { min: 0, max: Number.MAX_SAFE_INTEGER } } })
  @MoneyColumn({ nullable: true })
  amountOre: Money | null;

  /** Its place among the sources, from 1. */
  @CountColumn()
  position: number;

  @JsonColumn({ default: {} })
  marks: Marks;

  @Field(() => [StatedFact], { description: 'Which of its facts have a source or are assumed.' })
  @Needs('marks')
  get facts(): StatedFact[] {
    return markedFields(this.marks);
  }
}
