// What callers send of assessments, and how lists of them are asked for.
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsBoolean, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Assessment } from './assessment.entity.js';
import { AnsweredBy, AnswerValue, AssessmentKind, ReviewVerdict } from './assessment-words.entity.js';

const MOST_STEPS = 9;
/** More than the criteria of the largest version, from two points of view. */
const MOST_ANSWERS = 300;

/** Where the company wants to be, and when. */
@InputType({ isAbstract: true })
abstract class WantedInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it says something of; today unless said otherwise.' })
  @MayBeEmpty()
  onDay?: Day | null;

  @Field(() => Int, { nullable: true, description: 'Önskat läge: the step where the company wants to be.' })
  @MayBeEmpty()
  @IsBetween(1, MOST_STEPS)
  wantedStep?: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it wants to be there.' })
  @MayBeEmpty()
  wantedOn?: Day | null;
}

@InputType({
  description:
    'Påbörja en mätning: deltagande och insatsområde, eller grund, räcker. Enrolment and area, or grund, suffice.',
})
export class AssessmentBeginInput extends WantedInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The insatsområde; the version that is published now is asked about.',
  })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or the grund; the version that is published now is asked about.' })
  @MayBeEmpty()
  @IsId()
  grundId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or a version that is published, of either.' })
  @MayBeEmpty()
  @IsId()
  staircaseVersionId?: string | null;

  @Field(() => AssessmentKind, {
    nullable: true,
    description: 'The first in the enrolment is a baseline and the next ones follow it up, unless said otherwise.',
  })
  @MayBeEmpty()
  @IsEnum(AssessmentKind)
  kind?: AssessmentKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Sittning: a UUID of your own, the same for all that are run together.',
  })
  @MayBeEmpty()
  @IsId()
  sittingId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The coaches present; you yourself when you coach, else the one responsible.',
  })
  @MayBeEmpty()
  @AtMost(20)
  @IsId({ each: true })
  coachIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The step where it is thought to stand; where it is known to stand, unless said otherwise.',
  })
  @MayBeEmpty()
  @IsBetween(1, MOST_STEPS)
  presumedStep?: number | null;
}

@InputType({ description: 'Ett svar på ett kriterium. An answer to a criterion.' })
export class CriterionAnswerInput {
  @Field(() => ID, { description: 'The criterion.' })
  @IsId()
  criterionId: string;

  @Field(() => AnswerValue, { description: 'What is answered.' })
  @IsEnum(AnswerValue)
  value: AnswerValue;

  @Field(() => AnsweredBy, {
    defaultValue: AnsweredBy.COACH,
    description: 'Whose picture it is: the coach’s, the company’s, or what both agree on.',
  })
  @IsEnum(AnsweredBy)
  by: AnsweredBy;

  @Field(() => String, {
    nullable: true,
    description: 'Underlag: what shows it; what is left out stays as it was, and null empties it.',
  })
  @MayBeEmpty()
  @IsText(4000)
  evidence?: string | null;
}

@InputType({
  description:
    'Svara i en mätning: många svar på en gång, och samma igen ändrar inget. Many at once; the same again changes nothing.',
})
export class AssessmentAnswerInput extends WantedInput {
  @Field(() => [CriterionAnswerInput], { description: 'The answers, each judged by itself and all saved or none.' })
  @ArrayMinSize(0)
  @AtMost(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => CriterionAnswerInput)
  answers: CriterionAnswerInput[];

  @Field(() => Int, { nullable: true, description: 'The step where it is thought to stand.' })
  @MayBeEmpty()
  @IsBetween(1, MOST_STEPS)
  presumedStep?: number | null;
}

@InputType({ description: 'Fastställ en mätning. What is said last, before it never changes any more.' })
export class AssessmentSignOffInput extends WantedInput {}

@InputType({ description: 'Gör en ny revision. What was wrong with an assessment that is signed off.' })
export class AssessmentReviseInput {
  @Field(() => ID, { description: 'The assessment that is revised.' })
  @IsId()
  assessmentId: string;

  @Field({ description: 'Why.' })
  @IsText(2000)
  reason: string;
}

@InputType({ description: 'Kassera en påbörjad mätning. Nothing came of an assessment that was begun.' })
export class AssessmentDiscardInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'Bedöm en mätning som andra person. What a second pair of eyes says.' })
export class AssessmentReviewInput {
  @Field(() => ID, { description: 'The assessment, which is signed off by somebody else.' })
  @IsId()
  assessmentId: string;

  @Field(() => ReviewVerdict, { description: 'What is said.' })
  @IsEnum(ReviewVerdict)
  verdict: ReviewVerdict;

  @Field(() => String, { nullable: true, description: 'And why.' })
  @MayBeEmpty()
  @IsText(4000)
  note?: string | null;
}

@ObjectType({ description: 'A page of assessments.' })
export class AssessmentConnection extends connectionOf(Assessment) {}

export enum AssessmentOrderField {
  ON_DAY = 'ON_DAY',
  CREATED_AT = 'CREATED_AT',
}

@InputType({ description: 'Which assessments.' })
export class AssessmentFilter {
  @Field(() => ID, { nullable: true, description: 'Only in this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those of this sitting.' })
  @IsOptional()
  @IsId()
  sittingId?: string;

  @Field(() => AssessmentKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @IsEnum(AssessmentKind)
  kind?: AssessmentKind;

  @Field(() => Boolean, { nullable: true, description: 'Only of the grund, or only of the insatsområden.' })
  @IsOptional()
  @IsBoolean()
  isOfGrund?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only those signed off, or only those under way.' })
  @IsOptional()
  @IsBoolean()
  isSignedOff?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only those discarded, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isDiscarded?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that no later revision stands instead of, or only the others.',
  })
  @IsOptional()
  @IsBoolean()
  isInForce?: boolean;
}

@ArgsType()
export class AssessmentPage extends pageOf('Assessment', AssessmentFilter, AssessmentOrderField) {}
