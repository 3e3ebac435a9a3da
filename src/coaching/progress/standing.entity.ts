// Where a company stands on the staircase of an insatsområde now: one row, written with every transition.
import { createHash } from 'node:crypto';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { StepTransition } from './step-transition.entity.js';

@ObjectType({
  description:
    'Läge på en trappa: var företaget står i ett insatsområde. Where a company stands in an insatsområde; `version` is 0 until it is placed.',
})
@Entity()
@Unique('standing_area_uq', ['workspaceId', 'companyId', 'insatsomradeId'])
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'staircaseVersionId'])
@Index(['workspaceId', 'lastTransitionId'])
export class Standing extends VersionedRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company.' })
  company: Relation<Company>;

  @IdColumn()
  insatsomradeId: string;

  @BelongsTo(() => Insatsomrade, { description: 'The insatsområde.' })
  insatsomrade: Relation<Insatsomrade>;

  /** Stays with the version the company was placed on until a placing moves it. */
  @IdColumn({ nullable: true })
  staircaseVersionId: string | null;

  @BelongsTo(() => StaircaseVersion, { nullable: true, description: 'The version of the staircase it stands on.' })
  staircaseVersion: Relation<StaircaseVersion> | null;

  @Field(() => Int, { nullable: true, description: 'The number of the step; null until the company is placed.' })
  @CountColumn({ nullable: true })
  step: number | null;

  /** Kept here because a published version never changes. */
  @Field(() => LocalisedText, { nullable: true, description: 'The name of the step.' })
  @JsonColumn({ nullable: true })
  stepName: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it got there.' })
  @DayColumn({ nullable: true })
  sinceOn: Day | null;

  @Field(() => Int, { nullable: true, description: 'The step it came from; null when it was placed there.' })
  @CountColumn({ nullable: true })
  fromStep: number | null;

  @IdColumn({ nullable: true })
  lastTransitionId: string | null;

  @BelongsTo(() => StepTransition, { nullable: true, description: 'The transition that led there.' })
  lastTransition: Relation<StepTransition> | null;

  /**
   * The id of a standing, worked out from the company and the insatsområde, so that it is the same before the row is
   * written and after: an MD5 of both in the form of a UUID of version 4. progress.reads says the same in SQL.
   */
  static idOf(companyId: string, insatsomradeId: string): string {
    const hash = createHash('md5').update(companyId).update(insatsomradeId).digest('hex');
    return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
  }
}
