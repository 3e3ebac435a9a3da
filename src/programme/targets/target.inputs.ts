// What callers may send about targets.
import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { StatedFact } from '#programme/projects/stated-fact.entity.js';
import { Target, TARGET_AT_MOST } from './target.entity.js';

@InputType({ isAbstract: true })
class MarkedTargetInput {
  @Field(() => [StatedFact], { nullable: true, description: 'Which of its facts have a source or are assumed.' })
  @MayBeEmpty()
  @AtMost(100)
  @ValidateNested({ each: true })
  @Type(() => StatedFact)
  facts?: StatedFact[] | null;
}

@InputType({ description: 'Ett löfte i siffror. A promise in numbers.' })
export class TargetPromiseInput extends IntersectionType(
  PickType(Target, ['unit', 'name', 'value', 'isUnique', 'fromOn', 'untilOn'], InputType),
  MarkedTargetInput,
) {
  @Field(() => ID, { description: 'The project that promises.' })
  @IsId()
  projectId: string;

  @Field(() => ID, { nullable: true, description: 'The partner whose share it is; absent for the whole project.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;
}

@InputType({ description: 'Ett reviderat mål. A revised target: absent means unchanged.' })
export class TargetReviseInput extends IntersectionType(PickType(Target, ['isUnique'], InputType), MarkedTargetInput) {
  @Field(() => Int, { nullable: true, description: 'How many from now on; cannot be cleared.' })
  @MayBeAbsent()
  @IsBetween(1, TARGET_AT_MOST)
  value?: number;

  @Field({ description: 'Why it is revised; history keeps it with the value before.' })
  @IsText(2000)
  reason: string;
}

@InputType({ description: 'När och varför ett mål dras tillbaka. When and why a target is withdrawn.' })
export class TargetWithdrawInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today unless said otherwise.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field({ description: 'Why it is withdrawn.' })
  @IsText(2000)
  reason: string;
}
