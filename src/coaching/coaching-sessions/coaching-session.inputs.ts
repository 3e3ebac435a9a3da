// What callers send and ask for about sessions.
import {
  ArgsType,
  Field,
  ID,
  InputType,
  Int,
  IntersectionType,
  ObjectType,
  PartialType,
  PickType,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsBoolean, IsDate, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { FEWEST_MINUTES, MOST_MINUTES } from '#platform/values/minutes.js';
import type { Day } from '#platform/values/day.js';
import { CoachingSession } from './coaching-session.entity.js';
import { ReportableReason, SessionMode, SessionState } from './session-words.entity.js';

/** How, about what and with whom: planned as well as held. */
@InputType({ isAbstract: true })
class SessionSubjectInput {
  @Field(() => SessionMode, { nullable: true, description: 'How.' })
  @MayBeEmpty()
  @IsEnum(SessionMode)
  mode?: SessionMode | null;

  @Field(() => [ID], { nullable: true, description: 'The insatsområden it is about.' })
  @MayBeEmpty()
  @AtMost(20)
  @IsId({ each: true })
  insatsomradeIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Its coaches, the one who leads it first; you yourself when you coach, else the coach responsible.',
  })
  @MayBeEmpty()
  @AtMost(20)
  @IsId({ each: true })
  coachIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The contacts met, or to be met.' })
  @MayBeEmpty()
  @AtMost(100)
  @IsId({ each: true })
  contactIds?: string[] | null;
}

const TOLD = [
  'companyMinutes',
  'preparationMinutes',
  'travelMinutes',
  'personsCoached',
  'workingNote',
  'evidence',
] as const;

/** The same, and what is said of a session once it was held. */
@InputType({ isAbstract: true })
abstract class SessionToldInput extends IntersectionType(
  SessionSubjectInput,
  PartialType(PickType(CoachingSession, TOLD, InputType)),
) {}

@InputType({ description: 'Planera ett coachningstillfälle. Plans a session.' })
export class CoachingSessionPlanInput extends SessionSubjectInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => Date, { description: 'When it is to be held.' })
  @IsDate()
  plannedFor: Date;

  @Field(() => Int, { nullable: true, description: 'How many minutes are set aside.' })
  @MayBeEmpty()
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  plannedMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'Egen anteckning inför tillfället. A working note.' })
  @MayBeEmpty()
  @IsText(20_000)
  workingNote?: string | null;
}

@InputType({ description: 'Företagets del av ett gemensamt tillfälle. A company’s share of a joint session.' })
export class SessionShareInput {
  @Field(() => ID, { description: 'The company’s enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => Int, { description: 'The minutes that were the company’s, 1–1 440.' })
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'How many persons at the company were coached.' })
  @MayBeEmpty()
  @IsBetween(0, 10_000)
  personsCoached?: number | null;
}

@InputType({ description: 'Nästa steg, som blir en uppföljning. The next step, which becomes a follow-up.' })
export class SessionNextStepInput {
  @Field({ description: 'What is to be done.' })
  @IsText(2000)
  what: string;

  @Field(() => DayScalar, { description: 'The day to come back to it.' })
  @IsOptional()
  dueOn: Day;
}

@InputType({
  description:
    'Logga ett coachningstillfälle: deltagande, tid och minuter räcker. Enrolment, time and minutes suffice.',
})
export class CoachingSessionLogInput extends SessionToldInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The enrolment; need not be said of a planned session, and not beside `companies`.',
  })
  @MayBeEmpty()
  @IsId()
  enrolmentId?: string | null;

  @Field(() => Date, { description: 'When it began; never in the future.' })
  @IsDate()
  heldAt: Date;

  @Field(() => Int, { nullable: true, description: 'The minutes with the company, 1–1 440; not beside `companies`.' })
  @MayBeEmpty()
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  minutes?: number | null;

  @Field(() => [SessionShareInput], {
    nullable: true,
    description:
      'When several companies were met at once: each with its own minutes. Each gets a session of its own, all of one visit; preparation and travel stand on the first.',
  })
  @MayBeEmpty()
  @ArrayMinSize(1)
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => SessionShareInput)
  companies?: SessionShareInput[] | null;

  @Field(() => SessionNextStepInput, { nullable: true, description: 'The next step; it becomes a follow-up.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => SessionNextStepInput)
  nextStep?: SessionNextStepInput | null;
}

@InputType({
  description: 'Ändra ett tillfälle: det som utelämnas är som förut. Amends a session; what is left out stays.',
})
export class CoachingSessionAmendInput extends SessionToldInput {
  @Field(() => Date, { nullable: true, description: 'When it is planned for.' })
  @MayBeAbsent()
  @IsDate()
  plannedFor?: Date;

  @Field(() => Int, { nullable: true, description: 'How many minutes are set aside.' })
  @MayBeEmpty()
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  plannedMinutes?: number | null;

  @Field(() => Date, { nullable: true, description: 'When it began; only of a logged session.' })
  @MayBeAbsent()
  @IsDate()
  heldAt?: Date;

  @Field(() => Int, { nullable: true, description: 'The minutes with the company; only of a logged session.' })
  @MayBeAbsent()
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  minutes?: number;

  @Field(() => String, { nullable: true, description: 'Why it is amended.' })
  @MayBeEmpty()
  @IsText(2000)
  reason?: string | null;
}

@InputType({ description: 'Ställ in ett tillfälle. Cancels a session; it stays to be read, and counts no more.' })
export class CoachingSessionCancelInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(2000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of sessions.' })
export class CoachingSessionConnection extends connectionOf(CoachingSession) {}

export enum CoachingSessionOrderField {
  STARTS_AT = 'STARTS_AT',
  CREATED_AT = 'CREATED_AT',
}

@InputType({ description: 'Which sessions.' })
export class CoachingSessionFilter {
  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only with this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those that this coach is at.' })
  @IsOptional()
  @IsId()
  coachId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those that you are at yourself, or are not.' })
  @IsOptional()
  @IsBoolean()
  isMine?: boolean;

  @Field(() => ID, { nullable: true, description: 'Only about this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => DayScalar, { nullable: true, description: 'Only held on this day or later.' })
  @IsOptional()
  heldFrom?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only held on this day or earlier.' })
  @IsOptional()
  heldTo?: Day;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that count in the report, or do not; own rows only.',
  })
  @IsOptional()
  @IsBoolean()
  reportable?: boolean;

  @Field(() => [ReportableReason], { nullable: true, description: 'Only kept out by any of these; own rows only.' })
  @IsOptional()
  @AtMost(10)
  @IsEnum(ReportableReason, { each: true })
  missing?: ReportableReason[];

  @Field(() => Boolean, { nullable: true, description: 'Only those that are planned and not yet logged, or are not.' })
  @IsOptional()
  @IsBoolean()
  planned?: boolean;

  @Field(() => [SessionState], { nullable: true, description: 'Only those that stand in any of these states.' })
  @IsOptional()
  @AtMost(3)
  @IsEnum(SessionState, { each: true })
  states?: SessionState[];
}

@ArgsType()
export class CoachingSessionPage extends pageOf('CoachingSession', CoachingSessionFilter, CoachingSessionOrderField) {}
