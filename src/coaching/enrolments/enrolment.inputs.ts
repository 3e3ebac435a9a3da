// What callers send and ask for about enrolments.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsCode, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { EnrolmentCloseReason, EnrolmentOutcome, EnrolmentStage } from './enrolment-words.entity.js';
import { Enrolment } from './enrolment.entity.js';

@InputType({ description: 'Ett företag visar intresse. A company shows interest in a project.' })
export class EnrolmentOpenInput {
  @Field(() => ID, { description: 'The company.' })
  @IsId()
  companyId: string;

  @Field(() => ID, { description: 'The project.' })
  @IsId()
  projectId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The coach responsible; you yourself when you coach here and say nothing.',
  })
  @MayBeEmpty()
  @IsId()
  coachId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner responsible: the coach’s when there is one, otherwise your own.',
  })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of interest; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'Svar på en bedömning, med en mening. A person’s answer to a judgement, in one sentence.' })
export class JudgementAnswerInput {
  @Field({ description: 'The code of the project’s judgement.' })
  @IsCode()
  code: string;

  @Field({ description: 'Whether the statement is true of the company.' })
  @IsBoolean()
  isMet: boolean;

  @Field({ description: 'Why, in one sentence.' })
  @IsText(500)
  sentence: string;
}

@InputType({ description: 'Svar på projektets bedömningar. Answers to the project’s judgements.' })
export class EnrolmentJudgeInput {
  @Field(() => [JudgementAnswerInput], { description: 'One answer for each judgement; a new one replaces the former.' })
  @AtMost(30)
  @ValidateNested({ each: true })
  @Type(() => JudgementAnswerInput)
  judgements: JudgementAnswerInput[];
}

@InputType({ description: 'Företaget och projektet är överens. Company and project agree.' })
export class EnrolmentAgreeInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day of agreement; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => [JudgementAnswerInput], {
    nullable: true,
    description: 'Answers to the project’s judgements, when not given before.',
  })
  @MayBeEmpty()
  @AtMost(30)
  @ValidateNested({ each: true })
  @Type(() => JudgementAnswerInput)
  judgements?: JudgementAnswerInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why a leader agrees although a rule is not met.' })
  @MayBeEmpty()
  @IsText(1000)
  despite?: string | null;
}

@InputType({ description: 'Företaget vill bli frågat igen. The company wants to be asked again.' })
export class EnrolmentAskAgainInput {
  @Field(() => DayScalar, { description: 'The day to ask again; today or later.' })
  @IsDefined()
  on: Day;

  @Field(() => EnrolmentCloseReason, { nullable: true, description: 'Why the company waits, such as lack of time.' })
  @MayBeEmpty()
  @IsEnum(EnrolmentCloseReason)
  reason?: EnrolmentCloseReason | null;
}

@InputType({ description: 'Företaget byter coach. The company passes to another coach.' })
export class EnrolmentHandOverInput {
  @Field(() => ID, {
    description: 'The coach who takes over; with another partner’s coach the company passes to that partner.',
  })
  @IsId()
  coachId: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the hand-over; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'En coach till är med. One more coach takes part, or no longer does.' })
export class EnrolmentNameCoachInput {
  @Field(() => ID, { description: 'A coach of the partner responsible.' })
  @IsId()
  coachId: string;

  @Field(() => DayScalar, { nullable: true, description: 'From or until which day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'Deltagandet avslutas. The enrolment ends.' })
export class EnrolmentCloseInput {
  @Field(() => DayScalar, { nullable: true, description: 'The last day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => EnrolmentOutcome, { description: 'How it ended.' })
  @IsEnum(EnrolmentOutcome)
  outcome: EnrolmentOutcome;

  @Field(() => EnrolmentCloseReason, {
    nullable: true,
    description: 'Why; must be given unless the company completed.',
  })
  @MayBeEmpty()
  @IsEnum(EnrolmentCloseReason)
  reason?: EnrolmentCloseReason | null;

  @Field(() => String, { nullable: true, description: 'A sentence about it; must be given when the reason is OTHER.' })
  @MayBeEmpty()
  @IsText(2000)
  note?: string | null;
}

@InputType({ description: 'Ett avslut tas tillbaka. A close is taken back.' })
export class EnrolmentReopenInput {
  @Field({ description: 'Why the close was wrong.' })
  @IsText(1000)
  reason: string;
}

@ObjectType({ description: 'A page of enrolments.' })
export class EnrolmentConnection extends connectionOf(Enrolment) {}

export enum EnrolmentOrderField {
  OPENED_ON = 'OPENED_ON',
  LAST_SESSION_ON = 'LAST_SESSION_ON',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which enrolments.' })
export class EnrolmentFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those this partner is responsible for.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those this coach is responsible for.' })
  @IsOptional()
  @IsId()
  coachId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Mina företag: those I am responsible for or named on.' })
  @IsOptional()
  @IsBoolean()
  isMine?: boolean;

  @Field(() => [EnrolmentStage], { nullable: true, description: 'Only in one of these stages.' })
  @IsOptional()
  @IsEnum(EnrolmentStage, { each: true })
  stages?: EnrolmentStage[];

  @Field(() => Boolean, { nullable: true, description: 'Only open ones, or only closed ones.' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Only those to be asked again on this day or before.' })
  @IsOptional()
  askAgainBy?: Day;

  @Field(() => [EnrolmentOutcome], { nullable: true, description: 'Only those that ended in one of these ways.' })
  @IsOptional()
  @IsEnum(EnrolmentOutcome, { each: true })
  outcomes?: EnrolmentOutcome[];

  @Field(() => [EnrolmentCloseReason], {
    nullable: true,
    description: 'Only those that ended for one of these reasons.',
  })
  @IsOptional()
  @IsEnum(EnrolmentCloseReason, { each: true })
  closeReasons?: EnrolmentCloseReason[];
}

@ArgsType()
export class EnrolmentPage extends pageOf('Enrolment', EnrolmentFilter, EnrolmentOrderField) {}
