// What callers send about actions, and how lists of them are asked for.
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsDecimal, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Action } from './action.entity.js';
import { ActionOwner, ActionState, EffectCertainty, EffectUnit } from './action-words.entity.js';

const MOST_EFFECT = 1_000_000_000_000;
const MOST_UNITS = 5;

@InputType({ description: 'Effekt i en enhet. What an action is to give or gave; what is left out stays as it was.' })
export class ActionEffectInput {
  @Field(() => EffectUnit, { description: 'What it is counted in.' })
  @IsEnum(EffectUnit)
  unit: EffectUnit;

  @Field(() => Float, { nullable: true, description: 'Väntad effekt. What it is expected to give.' })
  @MayBeEmpty()
  @IsDecimal(-MOST_EFFECT, MOST_EFFECT, 3)
  expected?: number | null;

  @Field(() => Float, { nullable: true, description: 'Faktisk effekt. What it gave.' })
  @MayBeEmpty()
  @IsDecimal(-MOST_EFFECT, MOST_EFFECT, 3)
  actual?: number | null;

  @Field(() => EffectCertainty, {
    nullable: true,
    description: 'How what it gave is known; estimated when nothing is said.',
  })
  @MayBeEmpty()
  @IsEnum(EffectCertainty)
  certainty?: EffectCertainty | null;
}

@InputType({ description: 'Lägg till en åtgärd. Adds an action to a plan; in one that is agreed it is open at once.' })
export class ActionAddInput {
  @Field(() => ID, { nullable: true, description: 'The plan; or else name the enrolment.' })
  @MayBeEmpty()
  @IsId()
  actionPlanId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The enrolment, instead of a plan: the plan that stands there takes the action, or a new one begins.',
  })
  @MayBeEmpty()
  @IsId()
  enrolmentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Överenskommen på plats. Company and coach agree on it here and now: it is open at once, and the plan is agreed.',
  })
  @MayBeAbsent()
  @IsBoolean()
  isAgreed?: boolean;

  @Field({ description: 'What is to be done.' })
  @IsText(2000)
  what: string;

  @Field(() => ActionOwner, { nullable: true, description: 'Who does it; the company when nothing is said.' })
  @MayBeAbsent()
  @IsEnum(ActionOwner)
  owner?: ActionOwner;

  @Field(() => ID, { nullable: true, description: 'The contact at the company who does it.' })
  @MayBeEmpty()
  @IsId()
  contactId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of who does it, when it is no contact.' })
  @MayBeEmpty()
  @IsText(200)
  ownerName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The coach who does it or keeps an eye on it; the one responsible when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  coachId?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day it is to be done by; 90 days from today when nothing is said.',
  })
  @MayBeAbsent()
  @IsDefined()
  dueOn?: Day;

  @Field(() => ID, { nullable: true, description: 'The insatsområde; the criterion’s when nothing is said.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The criterion that it is to see met.' })
  @MayBeEmpty()
  @IsId()
  criterionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The analysis that it came out of.' })
  @MayBeEmpty()
  @IsId()
  analysisId?: string | null;

  @Field(() => [ActionEffectInput], { nullable: true, description: 'What it is to give, unit by unit.' })
  @MayBeAbsent()
  @AtMost(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => ActionEffectInput)
  effects?: ActionEffectInput[];

  @Field(() => Int, { nullable: true, description: 'Insats: how much it takes, 1 (little) to 3 (much).' })
  @MayBeEmpty()
  @IsBetween(1, 3)
  effort?: number | null;

  @Field(() => Int, { nullable: true, description: 'Nytta: how much it gives, 1 (little) to 3 (much).' })
  @MayBeEmpty()
  @IsBetween(1, 3)
  benefit?: number | null;
}

@InputType({
  description: 'Ändra en åtgärd. What is left out stays as it was; another day moves the follow-up that it is for.',
})
export class ActionAmendInput extends PartialType(
  OmitType(ActionAddInput, ['actionPlanId', 'enrolmentId', 'isAgreed']),
) {}

@InputType({ description: 'Slutför en åtgärd. It is done; its criterion is offered for re-assessment.' })
export class ActionCompleteInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was done; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @MayBeEmpty()
  @IsText(4000)
  result?: string | null;

  @Field(() => [ActionEffectInput], { nullable: true, description: 'What it gave, unit by unit, where known already.' })
  @MayBeAbsent()
  @AtMost(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => ActionEffectInput)
  effects?: ActionEffectInput[];
}

@InputType({ description: 'Stryk en åtgärd. It is not to be done after all.' })
export class ActionDropInput {
  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@InputType({ description: 'Skriv in effekten av en klar åtgärd. What a completed action gave, known later or better.' })
export class ActionMeasureInput {
  @Field(() => [ActionEffectInput], { description: 'What it gave, unit by unit; the other units stay as they were.' })
  @AtMost(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => ActionEffectInput)
  effects: ActionEffectInput[];
}

@ObjectType({ description: 'A page of actions.' })
export class ActionConnection extends connectionOf(Action) {}

export enum ActionOrderField {
  DUE_ON = 'DUE_ON',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which actions.' })
export class ActionFilter {
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

  @Field(() => ID, { nullable: true, description: 'Only of this plan.' })
  @IsOptional()
  @IsId()
  actionPlanId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only for this criterion.' })
  @IsOptional()
  @IsId()
  criterionId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those that this coach does or keeps an eye on.' })
  @IsOptional()
  @IsId()
  coachId?: string;

  @Field(() => ActionOwner, { nullable: true, description: 'Only those that the company does, or the coach.' })
  @IsOptional()
  @IsEnum(ActionOwner)
  owner?: ActionOwner;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Mina: those that I do or keep an eye on as a coach, or all but those.',
  })
  @IsOptional()
  @IsBoolean()
  isMine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Öppna: agreed and still to be done, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Försenade: open ones whose day has passed, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isOverdue?: boolean;

  @Field(() => ActionState, { nullable: true, description: 'Only those that stand there.' })
  @IsOptional()
  @IsEnum(ActionState)
  state?: ActionState;

  @Field(() => DayScalar, { nullable: true, description: 'Only those due before this day.' })
  @IsOptional()
  dueBefore?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only those due on this day or later.' })
  @IsOptional()
  dueFrom?: Day;
}

@ArgsType()
export class ActionPage extends pageOf('Action', ActionFilter, ActionOrderField) {}
