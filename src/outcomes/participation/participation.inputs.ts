// How participation is asked for.
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsId, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';

@ArgsType()
export class ParticipationArgs {
  @Field(() => ID, { nullable: true, description: 'Only this partner’s part.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only companies met about this insatsområde, and its sessions and steps.',
  })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Only sessions and steps from this day on.' })
  @MayBeEmpty()
  fromOn?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Only sessions and steps up to and including this day.' })
  @MayBeEmpty()
  toOn?: Day | null;
}
