// A part of a project's time with a name of its own.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsCode, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Project } from './project.entity.js';
import { markedFields, type Marks } from './marks.rules.js';
import { StatedFact } from './stated-fact.entity.js';

@ObjectType({ description: 'Fas. A part of a project’s time with a name of its own.' })
@Entity()
@Unique('phase_code_uq', ['workspaceId', 'projectId', 'code'])
export class Phase extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  @Field({ description: 'Its code, unique in the project.' })
  @IsCode()
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  @JsonColumn()
  name: Localised;

  /** Its place among the phases, from 1. */
  @CountColumn()
  position: number;

  @Field(() => DayScalar, { nullable: true, description: 'The first day; null when not stated.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  startsOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'A day on which it was known to be running.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  ongoingOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null when not stated.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  endsOn: Day | null;

  @JsonColumn({ default: {} })
  marks: Marks;

  @Field(() => [StatedFact], { description: 'Which of its facts have a source or are assumed.' })
  @Needs('marks')
  get facts(): StatedFact[] {
    return markedFields(this.marks);
  }
}
