// What callers send and ask for about analyses.
import { ArgsType, Field, ID, InputType, Int, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Analysis } from './analysis.entity.js';
import { AnalysisKind } from './analysis-words.entity.js';

@InputType({ description: 'Skriv in en analys. Something was looked into at a company.' })
export class AnalysisRecordInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => AnalysisKind, { description: 'What kind of analysis.' })
  @MayBeAbsent()
  @IsEnum(AnalysisKind)
  kind: AnalysisKind;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was done; today when nothing is said.' })
  @MayBeAbsent()
  @IsDefined()
  onDay?: Day;

  @Field(() => ID, {
    nullable: true,
    description: 'The coach who did it; you yourself, or the one responsible, when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  coachId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insatsområde it was about.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @MayBeEmpty()
  @IsText(200)
  doneBy?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @MayBeEmpty()
  @IsBetween(1, 100_000)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'Resultatet på tre rader. What was found, in three lines.' })
  @MayBeEmpty()
  @IsText(2000)
  result?: string | null;
}

@InputType({ description: 'Ändra en analys. What is left out stays as it was.' })
export class AnalysisAmendInput extends PartialType(OmitType(AnalysisRecordInput, ['enrolmentId'])) {}

@InputType({ description: 'Ta tillbaka analysen. It should not have been written; it stays to be read.' })
export class AnalysisWithdrawInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of analyses.' })
export class AnalysisConnection extends connectionOf(Analysis) {}

export enum AnalysisOrderField {
  ON_DAY = 'ON_DAY',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which analyses.' })
export class AnalysisFilter {
  @Field(() => ID, { nullable: true, description: 'Only at this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this enrolment.' })
  @IsOptional()
  @IsId()
  enrolmentId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this coach.' })
  @IsOptional()
  @IsId()
  coachId?: string;

  @Field(() => AnalysisKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @IsEnum(AnalysisKind)
  kind?: AnalysisKind;

  @Field(() => Boolean, { nullable: true, description: 'Only those withdrawn, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isWithdrawn?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Only on this day or later.' })
  @IsOptional()
  fromOn?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only on this day or earlier.' })
  @IsOptional()
  toOn?: Day;
}

@ArgsType()
export class AnalysisPage extends pageOf('Analysis', AnalysisFilter, AnalysisOrderField) {}
