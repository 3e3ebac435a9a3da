// What callers send and ask for about follow-ups.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { FollowUp, FollowUpOutcome } from './follow-up.entity.js';

@InputType({ description: 'Boka en uppföljning. Somebody promises to come back.' })
export class FollowUpScheduleInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => DayScalar, { description: 'The day to come back; one that has been is overdue at once.' })
  @IsDefined()
  dueOn: Day;

  @Field({ description: 'What to come back to.' })
  @IsText(2000)
  what: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The coach who comes back; the one responsible when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  coachId?: string | null;
}

@InputType({ description: 'Flytta en uppföljning. Another day, and maybe other words.' })
export class FollowUpRescheduleInput {
  @Field(() => DayScalar, { description: 'The new day.' })
  @IsDefined()
  dueOn: Day;

  @Field(() => String, { nullable: true, description: 'What to come back to; unchanged when nothing is said.' })
  @MayBeAbsent()
  @IsText(2000)
  what?: string;
}

@InputType({ description: 'Slutför en uppföljning. It was done, or tried.' })
export class FollowUpCompleteInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was done; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => FollowUpOutcome, { description: 'What it led to.' })
  @IsEnum(FollowUpOutcome)
  outcome: FollowUpOutcome;

  @Field(() => String, { nullable: true, description: 'What came out of it.' })
  @MayBeEmpty()
  @IsText(4000)
  note?: string | null;
}

@InputType({ description: 'Stryk en uppföljning. It is not needed any more.' })
export class FollowUpCancelInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of follow-ups.' })
export class FollowUpConnection extends connectionOf(FollowUp) {}

export enum FollowUpOrderField {
  DUE_ON = 'DUE_ON',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which follow-ups.' })
export class FollowUpFilter {
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

  @Field(() => ID, { nullable: true, description: 'Only of this coach.' })
  @IsOptional()
  @IsId()
  coachId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Mina: those that I am to do, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isMine?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only those still to be done, or only the others.' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Försenade: open ones whose day has passed, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isOverdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only suggestions, or only what somebody has promised.' })
  @IsOptional()
  @IsBoolean()
  isSuggested?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Only those due before this day.' })
  @IsOptional()
  dueBefore?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only those due on this day or later.' })
  @IsOptional()
  dueFrom?: Day;
}

@ArgsType()
export class FollowUpPage extends pageOf('FollowUp', FollowUpFilter, FollowUpOrderField) {}
