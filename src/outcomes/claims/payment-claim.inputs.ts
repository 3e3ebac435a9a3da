// What callers send and ask for about payment claims.
import { ArgsType, Field, ID, InputType, IntersectionType, ObjectType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, Min } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar, OreScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Money } from '#platform/values/money.js';
import { PaymentClaim } from './payment-claim.entity.js';

@InputType({ isAbstract: true })
class SubmissionInput {
  @Field(() => ID, { description: 'The project that is to be paid for.' })
  @IsId()
  projectId: string;

  @Field(() => ID, { nullable: true, description: 'The partner that asks; the own organisation when nothing is said.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was submitted; today when nothing is said.' })
  @MayBeEmpty()
  submittedOn?: Day | null;
}

@InputType({ description: 'Lämna in en ansökan om utbetalning. A partner asks the funder for money.' })
export class PaymentClaimSubmitInput extends IntersectionType(
  PickType(PaymentClaim, ['fromOn', 'untilOn', 'amountOre'], InputType),
  SubmissionInput,
) {}

@InputType({ description: 'Finansiären har svarat. The funder has answered.' })
export class PaymentClaimAnswerInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day of the answer; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'Pengarna har kommit. The money has come.' })
export class PaymentClaimPayInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was paid; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => OreScalar, { nullable: true, description: 'How much; what was asked for when nothing is said.' })
  @MayBeEmpty()
  @Min(0, { context: { code: 'OUT_OF_RANGE', params: { min: 0, max: Number.MAX_SAFE_INTEGER } } })
  paidOre?: Money | null;
}

@InputType({ description: 'Dra tillbaka en ansökan. The claim is taken back.' })
export class PaymentClaimWithdrawInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why; history keeps it.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of payment claims.' })
export class PaymentClaimConnection extends connectionOf(PaymentClaim) {}

export enum PaymentClaimOrderField {
  SUBMITTED_ON = 'SUBMITTED_ON',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which payment claims.' })
export class PaymentClaimFilter {
  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those not answered yet, or only the others.' })
  @IsOptional()
  @IsBoolean()
  isUnanswered?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Only those submitted before this day.' })
  @IsOptional()
  submittedBefore?: Day;
}

@ArgsType()
export class PaymentClaimPage extends pageOf('PaymentClaim', PaymentClaimFilter, PaymentClaimOrderField) {}
