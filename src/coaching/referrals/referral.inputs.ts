// What callers send and ask for about referrals.
import { ArgsType, Field, ID, InputType, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { AdviceFilter, AdviceInput, AdviceWithdrawInput } from '../advice/advice.inputs.js';
import { Referral } from './referral.entity.js';

@InputType({
  description:
    'Hänvisa ett företag vidare. Sends a company on to exactly one: an actor by name, an organisation, or a colleague.',
})
export class ReferralMakeInput extends AdviceInput {
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
export class ReferralWithdrawInput extends AdviceWithdrawInput {}

@ObjectType({ description: 'A page of referrals.' })
export class ReferralConnection extends connectionOf(Referral) {}

export enum ReferralOrderField {
  ON_DAY = 'ON_DAY',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which referrals.' })
export class ReferralFilter extends AdviceFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that wait for an answer, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isWaiting?: boolean;
}

@ArgsType()
export class ReferralPage extends pageOf('Referral', ReferralFilter, ReferralOrderField) {}
