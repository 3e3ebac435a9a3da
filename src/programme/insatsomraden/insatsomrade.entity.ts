// An area that a company is coached in; the workspace's own, used by any of its projects.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique } from 'typeorm';
import { CountColumn, DayColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsBetween, IsCode, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType({ description: 'Insatsområde: ett område som ett företag coachas i. An area a company is coached in.' })
@Entity()
@Unique('insatsomrade_code_uq', ['workspaceId', 'code'])
export class Insatsomrade extends VersionedRow {
  @Field({ description: 'Its code, unique in the workspace, such as `digitalisering`.' })
  @IsCode()
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @MayBeAbsent()
  @IsLocalised()
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What it is about.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  description: Localised | null;

  @Field(() => String, { nullable: true, description: 'A letter or two that stand for it in narrow places.' })
  @MayBeEmpty()
  @IsText(3)
  @Column('text', { nullable: true })
  letter: string | null;

  @Field(() => Int, { description: 'Its place among the areas, from 1.' })
  @MayBeAbsent()
  @IsBetween(1, 1000)
  @CountColumn()
  position: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was retired; null while it is used.' })
  @DayColumn({ nullable: true })
  retiredOn: Day | null;

  @Field(() => [String], { description: 'What you may do with it, such as `insatsomrade:amend`.' })
  readonly viewerCan?: string[];

  /** What is said of it is put right: absent is unchanged, null is cleared. */
  amend(facts: Partial<Pick<Insatsomrade, 'name' | 'description' | 'letter' | 'position'>>): void {
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
  }
}
