// What callers may send about coaches, and how coaches are asked for.
import { ArgsType, Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsDecimal, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Coach } from './coach.entity.js';

const HOURS_OF_A_WEEK = 168;

@InputType({ isAbstract: true })
abstract class CoachFactsInput {
  @Field(() => Float, { nullable: true, description: 'Hours available per week.' })
  @MayBeEmpty()
  @IsDecimal(0, HOURS_OF_A_WEEK, 1)
  hoursPerWeek?: number | null;

  @Field(() => [ID], { nullable: true, description: 'The insatsområden that the coach knows, as a whole.' })
  @MayBeEmpty()
  @AtMost(50)
  @IsId({ each: true })
  insatsomradeIds?: string[] | null;
}

@InputType({ description: 'En coach att utse. A coach to appoint.' })
export class CoachAppointInput extends CoachFactsInput {
  @Field(() => ID, { description: 'The member who will coach, for the organisation the member acts for.' })
  @IsId()
  memberId: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it begins; today when nothing is said.' })
  @MayBeEmpty()
  appointedOn?: Day | null;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class CoachAmendInput extends CoachFactsInput {}

@InputType({ description: 'När uppdraget slutar. When the appointment ends.' })
export class CoachRetireInput {
  @Field(() => DayScalar, { nullable: true, description: 'The last day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@ObjectType({ description: 'A page of coaches.' })
export class CoachConnection extends connectionOf(Coach) {}

export enum CoachOrderField {
  NAME = 'NAME',
  APPOINTED_ON = 'APPOINTED_ON',
}

@InputType({ description: 'Vilka coacher. Which coaches.' })
export class CoachFilter {
  @Field(() => ID, { nullable: true, description: 'Only those who work for this organisation.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those who know this insatsområde.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those who coach today, false for those who have retired.',
  })
  @MayBeEmpty()
  isActive?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  @MayBeEmpty()
  @IsText(200)
  search?: string | null;
}

@ArgsType()
export class CoachPage extends pageOf('Coach', CoachFilter, CoachOrderField) {
  @ValidateNested()
  @Type(() => CoachFilter)
  override filter?: CoachFilter;
}
