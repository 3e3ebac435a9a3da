// What a forecast looks like: a sentence first, then each promise, and each part of it.
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import type { CurvePoint } from '#programme/targets/curve.rules.js';
import { TargetPoint } from '#programme/targets/target-point.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import type { CountedUnit } from '../participation/participation.counted.reads.js';
import type { Extent } from '../participation/participation.view.reads.js';
import type { Known } from './pace.rules.js';

export enum ForecastGrouping {
  PARTNER = 'PARTNER',
  INSATSOMRADE = 'INSATSOMRADE',
  COUNTY = 'COUNTY',
  SIZE_CLASS = 'SIZE_CLASS',
  GENDER = 'GENDER',
}
registerEnumType(ForecastGrouping, {
  name: 'ForecastGrouping',
  description: 'Vad en prognos delas upp efter. What a forecast is parted by.',
  valuesMap: {
    PARTNER: { description: 'Samverkanspart. Partner.' },
    INSATSOMRADE: { description: 'Insatsområde; en del i två räknas i båda. Area; what is in two counts in both.' },
    COUNTY: { description: 'Län. County.' },
    SIZE_CLASS: { description: 'Storleksklass. Size class.' },
    GENDER: { description: 'Kön; bara av personer. Gender; of persons alone.' },
  },
});

@ObjectType({
  description:
    'Prognos i antal: åtta gånger av tio blir det mellan low och high. Eight times in ten it will be between low and high.',
})
export class ForecastCount {
  @Field(() => Int, { description: 'One time in ten it will be less.' })
  low: number;

  @Field(() => Int, { description: 'As often more as less.' })
  likely: number;

  @Field(() => Int, { description: 'One time in ten it will be more.' })
  high: number;
}

@ObjectType({
  description:
    'Prognos i dagar: när målet nås i nuvarande takt. When the target is met at the current pace; null where that is more than two years after the end.',
})
export class ForecastDays {
  @Field(() => DayScalar, { nullable: true, description: 'One time in ten it will be earlier.' })
  early: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'As often later as earlier.' })
  likely: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'One time in ten it will be later.' })
  late: Day | null;
}

/** Which rows were counted: those of an extent, and of a part of it. */
export interface Behind {
  unit: CountedUnit;
  extent: Extent;
  by: ForecastGrouping | null;
  key: string | null;
  /** Whether everybody counts, or only who was there long or often enough: such a promise has no parts. */
  isWhole: boolean;
}

@ObjectType({ isAbstract: true })
export abstract class Forecasted {
  @Field(() => Int, {
    nullable: true,
    description: 'Utfall. How many are reached; null when an observer may not know it, and for a kind of its own.',
  })
  reached: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them in the last eight weeks; null when an observer may not know it.',
  })
  lastEightWeeks: number | null;

  @Field(() => ForecastCount, {
    nullable: true,
    description:
      'Prognos till slutet. How many there will be at the end; null while it is too early to tell, and afterwards.',
  })
  atEnd: ForecastCount | null;

  behind: Behind | null;
}

@ObjectType({ description: 'En del av ett mål, som en part eller ett län. A part of a target, such as a partner.' })
export class ForecastPart extends Forecasted {
  @Field(() => String, {
    nullable: true,
    description: 'The id of the partner or area, the code of the county or size class; null where it is not known.',
  })
  key: string | null;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  name: Localised;

  @Field(() => Float, { nullable: true, description: 'Its part of all that is reached, from 0 to 1.' })
  share: number | null;
}

@ObjectType({
  description: 'Ett mål mot sin plan, och var det slutar. A target against its plan, and where it will end.',
})
export class TargetForecast extends Forecasted {
  @Field(() => Target, { description: 'What was promised.' })
  target: Target;

  targetId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Väntat i dag. What the plan asks for by today; null without a plan.',
  })
  expected: number | null;

  @Field(() => Int, { nullable: true, description: 'Gap. Reached less expected: negative is behind plan.' })
  gap: number | null;

  @Field(() => LocalisedText, {
    nullable: true,
    description: 'How it stands, in words; null when reached is not known.',
  })
  sentence: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day on which the target was met; null while it is not.' })
  metOn: Day | null;

  @Field(() => ForecastDays, { nullable: true, description: 'När målet nås. When it will be met at the current pace.' })
  meets: ForecastDays | null;

  @Field(() => [TargetPoint], {
    nullable: true,
    description: 'Plan över tid: the plan as it stands, a straight line too; null without a plan.',
  })
  plan: readonly CurvePoint[] | null;

  @Field(() => [TargetPoint], {
    nullable: true,
    description: 'Utfall över tid: reached by the end of each month, and today; null for an observer.',
  })
  course: readonly CurvePoint[] | null;

  /** What the forecast was made from, for its parts. */
  known: Known | null;
  endsOn: Day | null;
}

@ObjectType({ description: 'Prognos: kommer löftet att hållas? Whether the promise will be kept.' })
export class Forecast {
  @Field({ description: 'The moment up to which the figures are right.' })
  asOf: Date;

  @Field(() => LocalisedText, {
    description: 'Läget i en mening: how it stands, in words: the promise that is furthest behind, or the first.',
  })
  headline: Localised;

  @Field(() => [TargetForecast], { description: 'Målen, i sin ordning. The targets that stand, in their order.' })
  targets: TargetForecast[];
}
