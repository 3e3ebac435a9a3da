// What callers send and ask for about referrals.
import { ArgsType, Field, ID, InputType, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Referral } from './referral.entity.js';

@InputType({
  description:
    'Hänvisa ett företag vidare. Sends a company on to exactly one: an actor by name, an organisation, or a colleague.',
})
export class ReferralMakeInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The actor by name, when it is none of the workspace’s organisations.',
  })
  @MayBeEmpty()
  @IsText(200)
  toName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  @MayBeEmpty()
  @IsId()
  toOrganisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The colleague.' })
  @MayBeEmpty()
  @IsId()
  toCoachId?: string | null;

  @Field({ description: 'What it was about.' })
  @MayBeAbsent()
  @IsText(2000)
  about: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day of it; today when nothing is said.' })
  @MayBeAbsent()
  @IsDefined()
  onDay?: Day;

  @Field(() => ID, {
    nullable: true,
    description: 'The coach who made it; you yourself, or the one responsible, when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  coachId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insatsområde it was about.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;
}

@InputType({ description: 'Ändra en hänvisning. What is left out stays as it was.' })
export class ReferralAmendInput extends PartialType(OmitType(ReferralMakeInput, ['enrolmentId'])) {}

@InputType({ description: 'Svar på en hänvisning. Whether a referral was taken up, and what came of it.' })
export class ReferralAnswerInput {
  @Field({ description: 'Whether it was taken up.' })
  @IsBoolean()
  isTakenUp: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was known; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @MayBeEmpty()
  @IsText(2000)
  result?: string | null;
}

@InputType({ description: 'Ta tillbaka hänvisningen. It should not have been written; it stays to be read.' })
export class ReferralWithdrawInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of referrals.' })
export class ReferralConnection extends connectionOf(Referral) {}

export enum ReferralOrderField {
  ON_DAY = 'ON_DAY',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which referrals.' })
export class ReferralFilter {
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

  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for an answer, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isWaiting?: boolean;

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
export class ReferralPage extends pageOf('Referral', ReferralFilter, ReferralOrderField) {}
