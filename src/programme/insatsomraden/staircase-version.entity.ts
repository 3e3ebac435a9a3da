// A staircase as it reads in one version: a draft that may be rewritten, then published, and from then on the same for ever.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { Staircase } from './staircase.entity.js';
import { staircaseRefusals } from './staircase-refusals.entity.js';

@ObjectType({
  description:
    'En version av en trappa: utkast, sedan publicerad. A version of a staircase: a draft, then published and never changed.',
})
@Entity()
@Unique('staircase_version_number_uq', ['workspaceId', 'staircaseId', 'number'])
@Index('staircase_version_draft_uq', ['workspaceId', 'staircaseId'], { unique: true, where: '"published_on" IS NULL' })
@Index(['workspaceId', 'insatsomradeId'])
export class StaircaseVersion extends VersionedRow {
  @IdColumn()
  staircaseId: string;

  @BelongsTo(() => Staircase, { description: 'The staircase.' })
  staircase: Relation<Staircase>;

  @IdColumn()
  insatsomradeId: string;

  @BelongsTo(() => Insatsomrade, { description: 'The area.' })
  insatsomrade: Relation<Insatsomrade>;

  @Field(() => Int, { description: 'Its number among the versions, from 1.' })
  @CountColumn()
  number: number;

  @Field(() => LocalisedText, { nullable: true, description: 'Which family of models it grew from.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  source: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was published; null while it is a draft.' })
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @Field({ description: 'True until it is published.' })
  @Needs('publishedOn')
  get isDraft(): boolean {
    return this.publishedOn === null;
  }

  @Field(() => [String], { description: 'What you may do with it, such as `staircase:publish`.' })
  readonly viewerCan?: string[];

  /** Refuses whatever would change a version that companies stand on. */
  demandDraft(): void {
    if (this.publishedOn)
      throw staircaseRefusals.STAIRCASE_PUBLISHED({ number: this.number, since: this.publishedOn, field: 'id' });
  }

  publish(on: Day): void {
    this.demandDraft();
    this.publishedOn = on;
  }
}
