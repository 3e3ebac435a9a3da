// What callers send and ask for about interventions.
import { ArgsType, Field, ID, InputType, Int, ObjectType, OmitType, PartialType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Intervention } from './intervention.entity.js';

@InputType({ description: 'Skriv in en insats. Something else was done at a company.' })
export class InterventionRecordInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field({ description: 'Eget slag: what kind, in your own words, such as ”provkörning i testbädd”.' })
  @MayBeAbsent()
  @IsText(80)
  kind: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was done; today when nothing is said.' })
  @MayBeAbsent()
  @IsDefined()
  onDay?: Day;

  @Field(() => ID, {
    nullable: true,
    description: 'The coach who did it; you yourself, or the one responsible, when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  coachId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insatsområde it was about.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @MayBeEmpty()
  @IsText(200)
  doneBy?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @MayBeEmpty()
  @IsBetween(1, 100_000)
  minutes?: number | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @MayBeEmpty()
  @IsText(2000)
  result?: string | null;
}

@InputType({ description: 'Ändra en insats. What is left out stays as it was.' })
export class InterventionAmendInput extends PartialType(OmitType(InterventionRecordInput, ['enrolmentId'])) {}

@InputType({ description: 'Ta tillbaka insatsen. It should not have been written; it stays to be read.' })
export class InterventionWithdrawInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of interventions.' })
export class InterventionConnection extends connectionOf(Intervention) {}

export enum InterventionOrderField {
  ON_DAY = 'ON_DAY',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which interventions.' })
export class InterventionFilter {
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
export class InterventionPage extends pageOf('Intervention', InterventionFilter, InterventionOrderField) {}
