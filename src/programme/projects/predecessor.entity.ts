// What a project follows upon: by name, or as a project in the workspace, with what it carries over.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { Needs } from '#platform/reader/branch.js';
import type { Localised } from '#platform/values/text.js';
import { Project } from './project.entity.js';
import { markedFields, type Marks } from './marks.rules.js';
import { StatedFact } from './stated-fact.entity.js';

@ObjectType({ description: 'Föregångare. What a project follows upon, and what it carries over.' })
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'predecessorId'])
export class Predecessor extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that follows.' })
  project: Relation<Project>;

  @IdColumn({ nullable: true })
  predecessorId: string | null;

  @BelongsTo(() => Project, { nullable: true, description: 'The earlier project, where it is in this workspace.' })
  predecessor: Relation<Project> | null;

  @Field(() => String, { nullable: true, description: 'Its name; null when the announcement gives none.' })
  @MayBeEmpty()
  @IsText(200)
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What is said of it instead of a name, or besides.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  note: Localised | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What the project carries over from it.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  carriesOver: Localised | null;

  /** Its place among the predecessors, from 1. */
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
