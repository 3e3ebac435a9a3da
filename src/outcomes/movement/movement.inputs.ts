// How movement is asked for.
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsId, MayBeEmpty } from '#platform/graphql/rules.js';

@ArgsType()
export class MovementArgs {
  @Field(() => ID, { nullable: true, description: 'Only this partner’s part.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only the staircase of this insatsområde.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;
}
