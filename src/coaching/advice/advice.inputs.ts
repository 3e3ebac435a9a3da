// What callers send and ask for about every kind of advice.
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';

@InputType({ isAbstract: true })
export abstract class AdviceInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

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
}

@InputType({ isAbstract: true })
export abstract class AdviceWithdrawInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ isAbstract: true })
export abstract class AdviceFilter {
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
