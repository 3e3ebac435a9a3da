// What callers send about what was found for training needs.
import { Field, ID, InputType } from '@nestjs/graphql';
import { AtMost, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';

/** So many needs are matched to the same at once. */
const MOST_AT_ONCE = 100;

@InputType({
  description:
    'Det som hittats för behovet. What was found for a need: exactly one of an activity, an organisation or a provider by name.',
})
export class TrainingNeedMatchInput {
  @Field(() => ID, { nullable: true, description: 'The activity.' })
  @MayBeEmpty()
  @IsId()
  activityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that gives what is needed.' })
  @MayBeEmpty()
  @IsId()
  providerOrganisationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who gives what is needed, when it is none of the workspace’s organisations.',
  })
  @MayBeEmpty()
  @IsText(200)
  providerName?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Andra behov av samma slag. Other needs that the same is found for, such as those of a group; 100 at most.',
  })
  @MayBeEmpty()
  @AtMost(MOST_AT_ONCE)
  @IsId({ each: true })
  alsoIds?: string[] | null;
}

@InputType({ description: 'Ta tillbaka en matchning. Takes back what was found for a need.' })
export class TrainingNeedUnmatchInput {
  @Field(() => ID, { description: 'The match.' })
  @IsId()
  matchId: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}
