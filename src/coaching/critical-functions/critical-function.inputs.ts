// What callers send and ask for about critical functions.
import { ArgsType, Field, ID, InputType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { CriticalFunction } from './critical-function.entity.js';
import { CriticalFunctionState } from './critical-function-words.entity.js';

@InputType({ isAbstract: true })
class FunctionWords extends PickType(CriticalFunction, ['industry', 'name', 'why'], InputType) {
  @Field(() => ID, { nullable: true, description: 'The study that shows it.' })
  @MayBeEmpty()
  @IsId()
  studyId?: string | null;
}

@InputType({ description: 'En kritisk funktion som utkast. A critical function, as a draft.' })
export class CriticalFunctionIdentifyInput extends FunctionWords {
  @Field(() => ID, { description: 'The project that defines it.' })
  @IsId()
  projectId: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged.' })
export class CriticalFunctionAmendInput extends PartialType(FunctionWords) {}

@InputType({ description: 'När ni kom överens. When it was agreed on.' })
export class CriticalFunctionAgreeInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'Varför funktionen tas tillbaka. Why a function is withdrawn.' })
export class CriticalFunctionWithdrawInput {
  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@ObjectType({ description: 'A page of critical functions.' })
export class CriticalFunctionConnection extends connectionOf(CriticalFunction) {}

export enum CriticalFunctionOrderField {
  INDUSTRY = 'INDUSTRY',
  NAME = 'NAME',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Vilka kritiska funktioner. Which critical functions.' })
export class CriticalFunctionFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those linked to this company, as far as you see that.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => String, { nullable: true, description: 'Only of this industry, as it is written.' })
  @IsOptional()
  @IsText(200)
  industry?: string;

  @Field(() => CriticalFunctionState, { nullable: true, description: 'Only those that stand here.' })
  @IsOptional()
  @IsEnum(CriticalFunctionState)
  state?: CriticalFunctionState;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are vulnerable at some company, as far as you see that; or all but those.',
  })
  @IsOptional()
  @IsBoolean()
  isVulnerable?: boolean;
}

@ArgsType()
export class CriticalFunctionPage extends pageOf(
  'CriticalFunction',
  CriticalFunctionFilter,
  CriticalFunctionOrderField,
) {}
