// What callers send and ask for about analyses.
import { ArgsType, Field, InputType, Int, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsBetween, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { AdviceFilter, AdviceInput, AdviceWithdrawInput } from '../advice/advice.inputs.js';
import { Analysis } from './analysis.entity.js';
import { AnalysisKind } from './analysis-words.entity.js';

@InputType({ description: 'Skriv in en analys. Something was looked into at a company.' })
export class AnalysisRecordInput extends AdviceInput {
  @Field(() => AnalysisKind, { description: 'What kind of analysis.' })
  @MayBeAbsent()
  @IsEnum(AnalysisKind)
  kind: AnalysisKind;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @MayBeEmpty()
  @IsText(200)
  doneBy?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @MayBeEmpty()
  @IsBetween(1, 100_000)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'Resultatet på tre rader. What was found, in three lines.' })
  @MayBeEmpty()
  @IsText(2000)
  result?: string | null;
}

@InputType({ description: 'Ändra en analys. What is left out stays as it was.' })
export class AnalysisAmendInput extends PartialType(OmitType(AnalysisRecordInput, ['enrolmentId'])) {}

@InputType({ description: 'Ta tillbaka analysen. It should not have been written; it stays to be read.' })
export class AnalysisWithdrawInput extends AdviceWithdrawInput {}

@ObjectType({ description: 'A page of analyses.' })
export class AnalysisConnection extends connectionOf(Analysis) {}

export enum AnalysisOrderField {
  ON_DAY = 'ON_DAY',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which analyses.' })
export class AnalysisFilter extends AdviceFilter {
  @Field(() => AnalysisKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @IsEnum(AnalysisKind)
  kind?: AnalysisKind;
}

@ArgsType()
export class AnalysisPage extends pageOf('Analysis', AnalysisFilter, AnalysisOrderField) {}
