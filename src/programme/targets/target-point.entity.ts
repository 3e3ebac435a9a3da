// A point of a target's plan: so many in all by the end of a day.
import { IsDefined } from 'class-validator';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBetween } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { CurvePoint } from './curve.rules.js';

/** The largest number that a target may be. */
export const TARGET_AT_MOST = 100_000_000;

@ObjectType('TargetPoint', {
  description: 'En punkt på planen: så många sammanlagt till en dag. So many in all by the end of a day.',
})
@InputType('TargetPointInput', { description: 'En punkt på planen. A point of the plan.' })
export class TargetPoint implements CurvePoint {
  @Field(() => DayScalar, { description: 'The day.' })
  @IsDefined()
  on: Day;

  @Field(() => Int, { description: 'How many in all by the end of it.' })
  @IsBetween(0, TARGET_AT_MOST)
  value: number;
}
