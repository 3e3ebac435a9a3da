// What an action is to give, and what it gave, in one unit.
import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { Effect } from './action.rules.js';
import { EffectCertainty, EffectUnit } from './action-words.entity.js';

@ObjectType({
  description:
    'Effekt: väntad och faktisk, sparad eller vunnen på tolv månader. What an action is to give and what it gave, over twelve months.',
})
export class ActionEffect implements Effect {
  @Field(() => EffectUnit, { description: 'What it is counted in.' })
  unit: EffectUnit;

  @Field(() => Float, { nullable: true, description: 'Väntad effekt. What it is expected to give.' })
  expected: number | null;

  @Field(() => Float, { nullable: true, description: 'Faktisk effekt. What it gave.' })
  actual: number | null;

  @Field(() => EffectCertainty, { nullable: true, description: 'How what it gave is known; null until it is.' })
  certainty: EffectCertainty | null;
}
