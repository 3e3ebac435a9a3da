// How a company stands in its project: the time used and left, whether it counts, and what is missing for that.
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';

export enum CountLack {
  AGREEMENT = 'AGREEMENT',
  MEETING = 'MEETING',
  MINUTES = 'MINUTES',
  OCCASIONS = 'OCCASIONS',
}
registerEnumType(CountLack, {
  name: 'CountLack',
  description: 'Vad som fattas för att företaget ska räknas. What a company lacks to count as taking part.',
  valuesMap: {
    AGREEMENT: { description: 'Överenskommelsen. An agreement.' },
    MEETING: { description: 'Ett loggat tillfälle, eller någon på en aktivitet. A session, or somebody present.' },
    MINUTES: { description: 'Tid: projektets mål räknar först efter så många minuter. Time.' },
    OCCASIONS: { description: 'Tillfällen: målet räknar först efter så många. Occasions.' },
  },
});

@ObjectType({ description: 'Något som fattas för att företaget ska räknas. Something that a company lacks to count.' })
export class CountMissing {
  @Field(() => CountLack, { description: 'What.' })
  what: CountLack;

  @Field(() => Int, { description: 'How much of it.' })
  count: number;

  @Field(() => LocalisedText, { description: 'The same in words.' })
  sentence: Localised;
}

@ObjectType({
  description:
    'Projektramen för ett företag: tid som gått åt och är kvar, och om det räknas. A company’s share of the project.',
})
export class EnrolmentCount {
  @Field(() => Int, { description: 'Tillfällen. Sessions held with the company in the project.' })
  sessions: number;

  @Field(() => Int, { description: 'Använd tid: minutes of those sessions.' })
  minutes: number;

  @Field(() => Float, { description: 'The same as hours, with one decimal.' })
  get hours(): number {
    return Math.round(this.minutes / 6) / 10;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Tid enligt målen: the hours promised shared by the companies promised, in minutes; null where not both are.',
  })
  minutesPlanned: number | null;

  @Field(() => Int, { nullable: true, description: 'Kvar: what of that is left, never below 0.' })
  get minutesLeft(): number | null {
    return this.minutesPlanned === null ? null : Math.max(0, this.minutesPlanned - this.minutes);
  }

  @Field({ description: 'Whether the company counts as taking part, in every promise of companies that it is in.' })
  get counts(): boolean {
    return this.missing.length === 0;
  }

  @Field(() => [CountMissing], {
    description: 'Det som fattas för att räknas. What is missing; nothing when it counts.',
  })
  missing: CountMissing[];
}
