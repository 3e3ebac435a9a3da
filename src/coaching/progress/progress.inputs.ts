// What callers may send of steps and of the grund, and how lists of transitions are asked for.
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { StepTransition } from './step-transition.entity.js';
import { StepTransitionKind, TransitionBasis } from './transition-words.entity.js';

const MOST_STEPS = 9;

@InputType({ isAbstract: true })
abstract class StepInput {
  @Field(() => ID, { description: 'The company.' })
  @IsId()
  companyId: string;

  @Field(() => ID, { description: 'The insatsområde whose staircase it moves on.' })
  @IsId()
  insatsomradeId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The enrolment it is credited to; need not be said when you work on one enrolment of the company.',
  })
  @MayBeEmpty()
  @IsId()
  enrolmentId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it happened; today unless said otherwise.' })
  @MayBeEmpty()
  onDay?: Day | null;

  @Field(() => TransitionBasis, { nullable: true, description: 'What it rests on; a statement unless said otherwise.' })
  @MayBeEmpty()
  @IsEnum(TransitionBasis)
  basisType?: TransitionBasis | null;

  @Field(() => ID, { nullable: true, description: 'The assessment or the session it rests on.' })
  @MayBeEmpty()
  @IsId()
  basisId?: string | null;
}

@InputType({ description: 'Placera ett företag på en trappa. Places a company on a staircase.' })
export class StepPlaceInput extends StepInput {
  @Field(() => Int, { description: 'The number of the step.' })
  @IsBetween(1, MOST_STEPS)
  toStep: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The version of the staircase; the latest that is published unless said otherwise.',
  })
  @MayBeEmpty()
  @IsId()
  staircaseVersionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it stands there.' })
  @MayBeEmpty()
  @IsText(2000)
  reason?: string | null;
}

@InputType({ description: 'Ta steg. A company climbs.' })
export class StepClimbInput extends StepInput {
  @Field(() => Int, { nullable: true, description: 'The number of the step; the next one unless said otherwise.' })
  @MayBeEmpty()
  @IsBetween(1, MOST_STEPS)
  toStep?: number | null;

  @Field(() => String, { nullable: true, description: 'Why; needed when a step is skipped.' })
  @MayBeEmpty()
  @IsText(2000)
  reason?: string | null;
}

@InputType({ description: 'Gå tillbaka på en trappa. A company steps back.' })
export class StepBackInput extends StepInput {
  @Field(() => Int, { nullable: true, description: 'The number of the step; the one below unless said otherwise.' })
  @MayBeEmpty()
  @IsBetween(1, MOST_STEPS)
  toStep?: number | null;

  @Field({ description: 'Why.' })
  @IsText(2000)
  reason: string;
}

@InputType({ description: 'Rätta en rörelse på en trappa. Corrects a transition, which stays as it was recorded.' })
export class StepCorrectInput {
  @Field(() => ID, { description: 'The transition that was wrong.' })
  @IsId()
  correctsId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The right step; null when the movement never happened; left out when the step was right.',
  })
  @MayBeEmpty()
  @IsBetween(1, MOST_STEPS)
  toStep?: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The right day; left out when it was right.' })
  @MayBeAbsent()
  onDay?: Day;

  @Field({ description: 'What was wrong.' })
  @IsText(2000)
  reason: string;
}

@InputType({ description: 'Ett tema som gåtts igenom. A theme that was gone through.' })
export class GrundThemeReviewInput {
  @Field({ description: 'The code of the theme.' })
  @IsText(100)
  code: string;

  @Field(() => Int, { nullable: true, description: 'The level seen, 1–5, if one was set.' })
  @MayBeEmpty()
  @IsBetween(1, 5)
  level?: number | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @MayBeEmpty()
  @IsText(5000)
  note?: string | null;
}

@InputType({ description: 'Gå igenom grunden. A review of a company’s grund.' })
export class GrundReviewInput {
  @Field(() => ID, { description: 'The enrolment it was done in.' })
  @IsId()
  enrolmentId: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the review; today unless said otherwise.' })
  @MayBeEmpty()
  onDay?: Day | null;

  @Field(() => [GrundThemeReviewInput], {
    nullable: true,
    description: 'The themes that were gone through; all of them, without levels, unless said otherwise.',
  })
  @MayBeEmpty()
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => GrundThemeReviewInput)
  themes?: GrundThemeReviewInput[] | null;
}

@ObjectType({ description: 'A page of transitions.' })
export class StepTransitionConnection extends connectionOf(StepTransition) {}

export enum StepTransitionOrderField {
  ON_DAY = 'ON_DAY',
}

@InputType({ description: 'Which transitions.' })
export class StepTransitionFilter {
  @Field(() => ID, { nullable: true, description: 'Only in this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those credited to this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => StepTransitionKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @IsEnum(StepTransitionKind)
  kind?: StepTransitionKind;

  @Field(() => DayScalar, { nullable: true, description: 'Only from this day.' })
  @IsOptional()
  fromOn?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only until this day, itself included.' })
  @IsOptional()
  toOn?: Day;
}

@ArgsType()
export class StepTransitionPage extends pageOf('StepTransition', StepTransitionFilter, StepTransitionOrderField) {}
