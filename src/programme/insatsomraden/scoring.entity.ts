// How a version is scored, as the API tells it.
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { ScoringStyle, type Band } from './scoring.rules.js';

registerEnumType(ScoringStyle, {
  name: 'ScoringStyle',
  description: 'Sätt att räkna. How answers become a result.',
  valuesMap: {
    STAIRCASE: {
      description: 'Trappregeln: the highest step whose criteria, and those of every step below, are met.',
    },
    INDEX: { description: 'Index 0–100: a figure for each dimension, and their mean.' },
  },
});

@ObjectType({ description: 'Nivå på index. A band of the index from 0 to 100.' })
export class IndexBand implements Band {
  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  name: Localised;

  @Field(() => Int, { description: 'The lowest figure in it.' })
  from: number;

  @Field(() => Int, { description: 'The highest figure in it.' })
  to: number;
}
