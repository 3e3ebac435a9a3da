// What callers may send about memberships of trade associations.
import { Field, ID, InputType } from '@nestjs/graphql';
import { DayScalar } from '#platform/graphql/scalars.js';
import { IsId, MayBeEmpty } from '#platform/graphql/rules.js';
import type { Day } from '#platform/values/day.js';

@InputType({ description: 'Ett medlemskap som började. A membership that began.' })
export class AssociationJoinInput {
  @Field(() => ID, { description: 'The company that joined.' })
  @IsId()
  companyId: string;

  @Field(() => ID, { description: 'The trade association, an organisation of the workspace.' })
  @IsId()
  associationId: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it joined, if known.' })
  @MayBeEmpty()
  joinedOn?: Day | null;
}

@InputType({ description: 'När medlemskapet upphörde. When the membership ended.' })
export class AssociationLeaveInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it left; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}
