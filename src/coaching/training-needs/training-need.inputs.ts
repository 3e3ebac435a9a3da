// What callers send and ask for about training needs.
import { ArgsType, Field, ID, InputType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsCode, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { NeedSource, NeedUrgency } from './training-need-words.entity.js';
import { TrainingNeed } from './training-need.entity.js';
import { NeedClarity, NeedState } from './training-need.rules.js';

@InputType({ isAbstract: true })
class NeedWords extends PickType(TrainingNeed, ['what', 'levelNow', 'levelWanted', 'people'], InputType) {
  @Field(() => ID, { nullable: true, description: 'Kompetens ur ordlistan. The skill, from the word list.' })
  @MayBeEmpty()
  @IsId()
  skillId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insatsområde it is about.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => NeedUrgency, { nullable: true, description: 'How urgent; within a year when nothing is said.' })
  @MayBeEmpty()
  @IsEnum(NeedUrgency)
  urgency?: NeedUrgency | null;

  @Field(() => NeedSource, {
    nullable: true,
    description: 'Where it is known from; the company itself, or the coach where there is none, when nothing is said.',
  })
  @MayBeEmpty()
  @IsEnum(NeedSource)
  source?: NeedSource | null;

  @Field(() => ID, { nullable: true, description: 'The study that shows it.' })
  @MayBeEmpty()
  @IsId()
  studyId?: string | null;

  @Field(() => NeedClarity, {
    nullable: true,
    description: 'How clearly it is defined; worked out from what is said when nothing is.',
  })
  @MayBeEmpty()
  @IsEnum(NeedClarity)
  clarity?: NeedClarity | null;

  @Field(() => ID, { nullable: true, description: 'The critical function that asks for it.' })
  @MayBeEmpty()
  @IsId()
  criticalFunctionId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was identified; today when nothing is said.' })
  @MayBeEmpty()
  identifiedOn?: Day | null;
}

@InputType({ description: 'Ett utbildningsbehov. What people need to learn, at a company or in an industry.' })
export class TrainingNeedIdentifyInput extends NeedWords {
  @Field(() => ID, { description: 'The project that gathers it.' })
  @IsId()
  projectId: string;

  @Field(() => ID, { nullable: true, description: 'The company that has it; none for a whole industry.' })
  @MayBeEmpty()
  @IsId()
  companyId?: string | null;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class TrainingNeedAmendInput extends PartialType(NeedWords) {}

@InputType({ description: 'Hur behovet möttes. How a need was met, where no attendance shows it.' })
export class TrainingNeedMeetInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field({ description: 'How.' })
  @IsText(1000)
  reason: string;
}

@InputType({ description: 'Varför behovet tas tillbaka. Why a need is withdrawn.' })
export class TrainingNeedWithdrawInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@InputType({ description: 'Varför behovet öppnas igen. Why a need is opened again.' })
export class TrainingNeedReopenInput {
  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@ObjectType({ description: 'A page of training needs.' })
export class TrainingNeedConnection extends connectionOf(TrainingNeed) {}

export enum TrainingNeedOrderField {
  IDENTIFIED_ON = 'IDENTIFIED_ON',
  URGENCY = 'URGENCY',
  PEOPLE = 'PEOPLE',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Vilka utbildningsbehov. Which training needs.' })
export class TrainingNeedFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this project; an observer names one.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this skill, and of those counted as it.' })
  @IsOptional()
  @IsId()
  skillId?: string;

  @Field(() => String, { nullable: true, description: 'Only of skills of this area, by its code.' })
  @IsOptional()
  @IsCode()
  skillAreaCode?: string;

  @Field(() => ID, { nullable: true, description: 'Only those that this critical function asks for.' })
  @IsOptional()
  @IsId()
  criticalFunctionId?: string;

  @Field(() => [NeedClarity], { nullable: true, description: 'Only those so clearly defined.' })
  @IsOptional()
  @AtMost(3)
  @IsEnum(NeedClarity, { each: true })
  clarities?: NeedClarity[];

  @Field(() => [NeedUrgency], { nullable: true, description: 'Only those so urgent.' })
  @IsOptional()
  @AtMost(3)
  @IsEnum(NeedUrgency, { each: true })
  urgencies?: NeedUrgency[];

  @Field(() => NeedSource, { nullable: true, description: 'Only those known from here.' })
  @IsOptional()
  @IsEnum(NeedSource)
  source?: NeedSource;

  @Field(() => [NeedState], {
    nullable: true,
    description: 'Only those that stand so; all but withdrawn ones otherwise.',
  })
  @IsOptional()
  @AtMost(5)
  @IsEnum(NeedState, { each: true })
  states?: NeedState[];

  @Field(() => Boolean, { nullable: true, description: 'Only those of a company, or only those of an industry.' })
  @IsOptional()
  @IsBoolean()
  isOfCompany?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Only those identified on this day or later.' })
  @IsOptional()
  fromOn?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only those identified on this day or earlier.' })
  @IsOptional()
  toOn?: Day;
}

@ArgsType()
export class TrainingNeedPage extends pageOf('TrainingNeed', TrainingNeedFilter, TrainingNeedOrderField) {}
