// What callers send and ask for about large investments, what they need, and companies matched to them.
import { ArgsType, Field, ID, InputType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { InvestmentMatch } from './investment-match.entity.js';
import { arePrefixes, InvestmentNeed } from './investment-need.entity.js';
import { InvestmentMatchOutcome } from './investment-words.entity.js';
import { Investment } from './investment.entity.js';

@InputType({ isAbstract: true })
class InvestmentWords extends PickType(
  Investment,
  ['name', 'investor', 'place', 'fromOn', 'what', 'address'],
  InputType,
) {}

@InputType({ description: 'En stor investering. A large investment.' })
export class InvestmentRegisterInput extends InvestmentWords {
  @Field(() => ID, { description: 'The project that keeps it.' })
  @IsId()
  projectId: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class InvestmentAmendInput extends PartialType(InvestmentWords) {}

@InputType({ description: 'När investeringen tog slut. When an investment was over.' })
export class InvestmentEndInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@InputType({ isAbstract: true })
class NeedWords extends PickType(InvestmentNeed, ['what', 'lowestStep', 'fromOn', 'volume'], InputType) {
  @Field(() => [String], {
    nullable: true,
    description: 'Branscher: prefixes of SNI codes of those who could deliver, such as `25` or `13–33`.',
  })
  @MayBeAbsent()
  @AtMost(100)
  @Obeys('SNI_PREFIX_UNKNOWN', arePrefixes)
  sniPrefixes?: string[];

  @Field(() => [SupplyChainRole], { nullable: true, description: 'Where in the supply chain they stand.' })
  @MayBeAbsent()
  @AtMost(3)
  @IsEnum(SupplyChainRole, { each: true })
  supplyChainRoles?: SupplyChainRole[];

  @Field(() => ID, { nullable: true, description: 'The skill that it takes.' })
  @MayBeEmpty()
  @IsId()
  skillId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insatsområde whose staircase counts; with `lowestStep`.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;
}

@InputType({ description: 'Ett behov i investeringen. What the investment needs.' })
export class InvestmentNeedAddInput extends NeedWords {
  @Field(() => ID, { description: 'The investment.' })
  @IsId()
  investmentId: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class InvestmentNeedAmendInput extends PartialType(NeedWords) {}

@InputType({ description: 'Varför behovet tas tillbaka. Why a need is withdrawn.' })
export class InvestmentNeedWithdrawInput {
  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@InputType({ description: 'Ett företag som skulle kunna leverera. A company that could deliver.' })
export class InvestmentMatchMakeInput {
  @Field(() => ID, { description: 'What is needed.' })
  @IsId()
  investmentNeedId: string;

  @Field(() => ID, { description: 'The company.' })
  @IsId()
  companyId: string;

  @Field(() => String, { nullable: true, description: 'What is said of it.' })
  @MayBeEmpty()
  @IsText(2000)
  note?: string | null;
}

@InputType({ description: 'Vad som blev av det. How far a match has come.' })
export class InvestmentMatchReportInput {
  @Field(() => InvestmentMatchOutcome, { description: 'How far.' })
  @IsEnum(InvestmentMatchOutcome)
  outcome: InvestmentMatchOutcome;

  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'What is said of it; unchanged when left out.' })
  @MayBeEmpty()
  @IsText(2000)
  note?: string | null;
}

@InputType({ description: 'Varför matchningen tas tillbaka. Why a match is withdrawn.' })
export class InvestmentMatchWithdrawInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of large investments.' })
export class InvestmentConnection extends connectionOf(Investment) {}

@ObjectType({ description: 'A page of companies matched to what investments need.' })
export class InvestmentMatchConnection extends connectionOf(InvestmentMatch) {}

export enum InvestmentOrderField {
  NAME = 'NAME',
  FROM_ON = 'FROM_ON',
}

export enum InvestmentMatchOrderField {
  MATCHED_ON = 'MATCHED_ON',
  OUTCOME_ON = 'OUTCOME_ON',
}

@InputType({ description: 'Vilka investeringar. Which investments.' })
export class InvestmentFilter {
  @Field(() => ID, { nullable: true, description: 'Only those that this project keeps.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => String, { nullable: true, description: 'Only those whose name, investor or place holds this.' })
  @IsOptional()
  @IsText(200)
  search?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those that go on, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isOpen?: boolean;
}

@InputType({ description: 'Vilka matchningar. Which matches.' })
export class InvestmentMatchFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only to this need.' })
  @IsOptional()
  @IsId()
  investmentNeedId?: string;

  @Field(() => [InvestmentMatchOutcome], { nullable: true, description: 'Only those that have come so far.' })
  @IsOptional()
  @IsEnum(InvestmentMatchOutcome, { each: true })
  outcomes?: InvestmentMatchOutcome[];

  @Field(() => Boolean, { nullable: true, description: 'Only those withdrawn, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isWithdrawn?: boolean;
}

@ArgsType()
export class InvestmentPage extends pageOf('Investment', InvestmentFilter, InvestmentOrderField) {}

@ArgsType()
export class InvestmentMatchPage extends pageOf('InvestmentMatch', InvestmentMatchFilter, InvestmentMatchOrderField) {}
