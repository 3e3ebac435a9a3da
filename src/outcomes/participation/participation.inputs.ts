// How participation is asked for.
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { PageArgs } from '#platform/graphql/page.js';
import { IsBetween, IsId, MayBeEmpty } from '#platform/graphql/rules.js';
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

  @Field(() => DayScalar, { nullable: true, description: 'Only what was done from this day on.' })
  @MayBeEmpty()
  fromOn?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Only what was done up to and including this day; stages as they were then.',
  })
  @MayBeEmpty()
  toOn?: Day | null;
}

@ArgsType()
export class SilentPage extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Without contact for so many days; as many as the project says.' })
  @MayBeEmpty()
  @IsBetween(1, 3650)
  days?: number | null;
}
