// What a link shows whoever holds it: the company's name, what was done, the three questions as answered. Nothing else.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { EffectUnit } from '../action-plans/action-words.entity.js';
import { ConfirmedEffect, EffectFurthered, EffectLasting } from './effect-inquiry-words.entity.js';

@ObjectType({ description: 'Effekt så som den är känd. An effect as it is known, in all of what was done.' })
export class KnownEffect {
  @Field(() => EffectUnit, { description: 'What it is counted in.' })
  unit: EffectUnit;

  @Field(() => Float, { nullable: true, description: 'What was expected.' })
  expected: number | null;

  @Field(() => Float, { nullable: true, description: 'What came of it, as far as it was noted.' })
  actual: number | null;
}

@ObjectType({
  description: 'Effektfrågan så som länken visar den. An effect inquiry as its link shows it, and nothing else.',
})
export class EffectQuestions {
  @Field({ description: 'The company.' })
  companyName: string;

  @Field({ description: 'The partner that asks.' })
  organisationName: string;

  @Field(() => String, { nullable: true, description: 'The coach in whose name it is asked.' })
  askedBy: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months after the plan ended.' })
  afterMonths: number | null;

  @Field(() => DayScalar, { description: 'The last day the link can be used.' })
  expiresOn: Day;

  @Field(() => [String], { description: 'What was done, action by action.' })
  done: string[];

  @Field(() => [KnownEffect], { description: 'What is known of the effect so far, unit by unit.' })
  known: KnownEffect[];

  @Field(() => [ConfirmedEffect], { nullable: true, description: 'The answer to question 1, as it stands.' })
  effects: ConfirmedEffect[] | null;

  @Field(() => EffectLasting, { nullable: true, description: 'The answer to question 2, as it stands.' })
  lasting: EffectLasting | null;

  @Field(() => EffectFurthered, { nullable: true, description: 'The answer to question 3, as it stands.' })
  furthered: EffectFurthered | null;

  @Field(() => String, { nullable: true, description: 'What else was said.' })
  comment: string | null;

  @Field({ description: 'Whether the answers are confirmed, and change no more.' })
  isConfirmed: boolean;
}
