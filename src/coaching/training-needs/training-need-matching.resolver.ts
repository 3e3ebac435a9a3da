// What was found for training needs, over the API.
import { Args, Mutation } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id } from '#platform/graphql/args.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { TrainingNeed } from './training-need.entity.js';
import { TrainingNeedMatchInput, TrainingNeedUnmatchInput } from './training-need-matching.inputs.js';
import { TrainingNeedMatchingService } from './training-need-matching.service.js';
import { trainingNeedPolicy } from './training-need.policy.js';

@FieldsOf(() => TrainingNeed)
export class TrainingNeedMatchingResolver {
  constructor(private readonly service: TrainingNeedMatchingService) {}

  @Mutation(() => TrainingNeed, {
    description:
      'Matcha ett behov, och andra av samma slag, mot en aktivitet eller utförare. Matches a need, and others like it, to an activity or a provider.',
  })
  @Allow(trainingNeedPolicy.match)
  async trainingNeedMatch(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What was found.' }) input: TrainingNeedMatchInput,
  ): Promise<TrainingNeed> {
    return this.service.match(actor, id, version, input);
  }

  @Mutation(() => TrainingNeed, {
    description: 'Ta tillbaka en matchning. Takes back what was found for a need.',
  })
  @Allow(trainingNeedPolicy.match)
  async trainingNeedUnmatch(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Which match, and why.' }) input: TrainingNeedUnmatchInput,
  ): Promise<TrainingNeed> {
    return this.service.unmatch(actor, id, version, input);
  }
}
