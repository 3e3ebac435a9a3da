// A figure as it stood when its project ended: what was promised first, what then, what came of it, and why.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Project } from '#programme/projects/project.entity.js';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

@ObjectType({ description: 'Frusen siffra. A target as it stood when its project ended; never changed afterwards.' })
@Entity()
@Index(['workspaceId', 'endingId', 'position'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'targetId'])
@Index(['workspaceId', 'organisationId'])
export class EndingFigure extends WorkspaceRow {
  @IdColumn()
  endingId: string;

  @BelongsTo(() => ProjectEnding)
  protected readonly ending?: Relation<ProjectEnding>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  @IdColumn()
  targetId: string;

  @BelongsTo(() => Target, { description: 'The target.' })
  target: Relation<Target>;

  @IdColumn({ nullable: true })
  organisationId: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'The partner whose share it was.' })
  organisation: Relation<Organisation> | null;

  @Field(() => TargetUnit, { description: 'What it counts.' })
  @Column('text')
  unit: TargetUnit;

  @Field(() => LocalisedText, { nullable: true, description: 'The name of an own kind.' })
  @JsonColumn({ nullable: true })
  name: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day of its period; null for the whole time.' })
  @DayColumn({ nullable: true })
  fromOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of its period; null for the whole time.' })
  @DayColumn({ nullable: true })
  untilOn: Day | null;

  @Field(() => Int, { description: 'Ursprungligt mål. How many were promised at first.' })
  @CountColumn()
  original: number;

  @Field(() => Int, { description: 'Reviderat mål. How many were promised at the end.' })
  @CountColumn()
  revised: number;

  @Field(() => Int, { nullable: true, description: 'Utfall. How many it became; null where nobody counts it.' })
  @CountColumn({ nullable: true })
  actual: number | null;

  @Field(() => String, { nullable: true, description: 'Why it ended there, as the project says.' })
  @Column('text', { nullable: true })
  why: string | null;

  /** Its place among the project's targets. */
  @CountColumn()
  position: number;
}
