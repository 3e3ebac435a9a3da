// A staircase, or the grund, as it reads in one version: a draft that may be rewritten, then published, and from then on the same for ever.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn, ListColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Grund } from './grund.entity.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { IndexBand } from './scoring.entity.js';
import { INDEX_BANDS, ScoringStyle } from './scoring.rules.js';
import { Staircase } from './staircase.entity.js';
import { staircaseRefusals } from './staircase-refusals.entity.js';

@ObjectType({
  description:
    'En version av en trappa eller av grunden: utkast, sedan publicerad. A version of a staircase or of the grund: a draft, then published and never changed.',
})
@Entity()
@Unique('staircase_version_number_uq', ['workspaceId', 'staircaseId', 'number'])
@Index('staircase_version_draft_uq', ['workspaceId', 'staircaseId'], { unique: true, where: '"published_on" IS NULL' })
@Unique('staircase_version_grund_uq', ['workspaceId', 'grundId', 'number'])
@Index('staircase_version_grund_draft_uq', ['workspaceId', 'grundId'], {
  unique: true,
  where: '"published_on" IS NULL',
})
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'mapsFromId'])
export class StaircaseVersion extends VersionedRow {
  /** A version is of a staircase or of the grund (docs/decisions/0031). */
  @IdColumn({ nullable: true })
  staircaseId: string | null;

  @BelongsTo(() => Staircase, {
    nullable: true,
    description: 'The staircase; null where it is a version of the grund.',
  })
  staircase: Relation<Staircase> | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The area; null where it is a version of the grund.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @IdColumn({ nullable: true })
  grundId: string | null;

  @BelongsTo(() => Grund, { nullable: true, description: 'The grund; null where it is a version of a staircase.' })
  grund: Relation<Grund> | null;

  @Field(() => Int, { description: 'Its number among the versions, from 1.' })
  @CountColumn()
  number: number;

  @Field(() => LocalisedText, { nullable: true, description: 'Which family of models it grew from.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  source: Localised | null;

  @Field(() => [ScoringStyle], { description: 'How answers to it are counted.' })
  @ListColumn('text', { default: [ScoringStyle.STAIRCASE] })
  scoringStyles: ScoringStyle[];

  @Field({
    description:
      'Nivåerna är Stegvis eget tillägg. True where its steps are levels that Stegvis adds, which the programme does not have.',
  })
  @Column('boolean', { default: false })
  hasAddedLevels: boolean;

  @IdColumn({ nullable: true })
  mapsFromId: string | null;

  @BelongsTo(() => StaircaseVersion, {
    nullable: true,
    description: 'The version whose criteria are mapped to its own; null when none is, and the two are not compared.',
  })
  mapsFrom: Relation<StaircaseVersion> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was published; null while it is a draft.' })
  @DayColumn({ nullable: true })
  publishedOn: Day | null;

  @Field({ description: 'True until it is published.' })
  @Needs('publishedOn')
  get isDraft(): boolean {
    return this.publishedOn === null;
  }

  @Field(() => [IndexBand], { description: 'The bands of its index, from the lowest; none where it has no index.' })
  @Needs('scoringStyles')
  get bands(): IndexBand[] {
    return this.scoringStyles.includes(ScoringStyle.INDEX) ? [...INDEX_BANDS] : [];
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
