// How long a participant was present: in all, by skill area, by level and by insatsområde.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';

@ObjectType({ isAbstract: true })
abstract class Time {
  @Field(() => Int, { description: 'Minuter på plats. Minutes present.' })
  minutes: number;

  @Field(() => Float, { description: 'Timmar på plats. The same as hours, with one decimal.' })
  get hours(): number {
    return Math.round(this.minutes / 6) / 10;
  }

  @Field(() => Int, { description: 'Tillfällen. How many occasions.' })
  occasions: number;
}

@ObjectType({ description: 'Närvaro i en grupp. The time present at what is of one group.' })
export class PresenceGroup extends Time {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the skill area or level, or the id of the insatsområde; null where there is none.',
  })
  key: string | null;
}

@ObjectType({ description: 'Deltagarens närvaro. How long and how often a participant was present.' })
export class ParticipantPresence extends Time {
  @Field(() => DayScalar, { nullable: true, description: 'The first day present.' })
  firstOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day present.' })
  lastOn: Day | null;

  @Field(() => [PresenceGroup], { description: 'Efter kompetensområde. By skill area; on some levels there is none.' })
  bySkillArea: PresenceGroup[];

  @Field(() => [PresenceGroup], { description: 'Efter nivå. By level.' })
  byLevel: PresenceGroup[];

  @Field(() => [PresenceGroup], { description: 'Efter insatsområde. By insatsområde.' })
  byInsatsomrade: PresenceGroup[];
}
