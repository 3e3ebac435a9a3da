// What callers may send about targets.
import { Field, ID, InputType, Int, IntersectionType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, ValidateNested } from 'class-validator';
import { AtMost, IsBetween, IsCode, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { StatedFact } from '#programme/projects/stated-fact.entity.js';
import { Target } from './target.entity.js';
import { TARGET_AT_MOST, TargetPoint } from './target-point.entity.js';

@InputType({ isAbstract: true })
class MarkedTargetInput {
  @Field(() => [StatedFact], { nullable: true, description: 'Which of its facts have a source or are assumed.' })
  @MayBeEmpty()
  @AtMost(100)
  @ValidateNested({ each: true })
  @Type(() => StatedFact)
  facts?: StatedFact[] | null;
}

@InputType({ description: 'Så många i en fas. So many in a phase; none in one that rests.' })
export class TargetPhaseInput {
  @Field({ description: 'The code of the phase.' })
  @IsCode()
  phase: string;

  @Field(() => Int, { description: 'How many are to be reached in it.' })
  @IsBetween(0, TARGET_AT_MOST)
  value: number;
}

@InputType({ isAbstract: true })
class PlannedTargetInput extends MarkedTargetInput {
  @Field(() => [TargetPoint], {
    nullable: true,
    description: 'The plan day by day, ending with the target itself; null for a straight line.',
  })
  @MayBeEmpty()
  @ArrayMinSize(1, { context: { code: 'TOO_FEW', params: { min: 1 } } })
  @AtMost(200)
  @ValidateNested({ each: true })
  @Type(() => TargetPoint)
  curve?: TargetPoint[] | null;

  @Field(() => [TargetPhaseInput], {
    nullable: true,
    description: 'The plan phase by phase instead, adding up to the target itself.',
  })
  @MayBeEmpty()
  @ArrayMinSize(1, { context: { code: 'TOO_FEW', params: { min: 1 } } })
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => TargetPhaseInput)
  byPhase?: TargetPhaseInput[] | null;
}

@InputType({ description: 'Ett löfte i siffror. A promise in numbers.' })
export class TargetPromiseInput extends IntersectionType(
  PickType(
    Target,
    ['unit', 'name', 'value', 'isUnique', 'fromOn', 'untilOn', 'countsFromMinutes', 'countsFromOccasions'],
    InputType,
  ),
  PlannedTargetInput,
) {
  @Field(() => ID, { description: 'The project that promises.' })
  @IsId()
  projectId: string;

  @Field(() => ID, { nullable: true, description: 'The partner whose share it is; absent for the whole project.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, where what is promised has been passed already; history keeps it.',
  })
  @MayBeEmpty()
  @IsText(2000)
  reason?: string | null;
}

@InputType({ description: 'Ett reviderat mål. A revised target: absent means unchanged.' })
export class TargetReviseInput extends IntersectionType(
  PickType(Target, ['isUnique', 'countsFromMinutes', 'countsFromOccasions'], InputType),
  PlannedTargetInput,
) {
  @Field(() => Int, { nullable: true, description: 'How many from now on; cannot be cleared.' })
  @MayBeAbsent()
  @IsBetween(1, TARGET_AT_MOST)
  value?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is revised; never left out, and kept with the value before.',
  })
  @MayBeEmpty()
  @IsText(2000)
  reason?: string | null;
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
