// Steps and the grund over the API.
import { Args, Info, Int, Mutation, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, NewId } from '#platform/graphql/args.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { GrundReview } from './grund-review.entity.js';
import { GrundService } from './grund.service.js';
import { grundPolicy, stepPolicy } from './progress.policy.js';
import {
  GrundReviewInput,
  StepBackInput,
  StepClimbInput,
  StepCorrectInput,
  StepPlaceInput,
} from './progress.inputs.js';
import { standingOf } from './progress.reads.js';
import { Standing } from './standing.entity.js';
import { StepTransition } from './step-transition.entity.js';
import { StepsService } from './steps.service.js';

@FieldsOf(() => StepTransition)
export class ProgressResolver {
  constructor(
    private readonly steps: StepsService,
    private readonly grund: GrundService,
    private readonly reader: Reader,
  ) {}

  @Mutation(() => StepTransition, {
    description: 'Placera ett företag på en trappa. Places a company on a staircase; never counts as climbed.',
  })
  @Allow(stepPolicy.place)
  async stepPlace(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('expectedVersion', {
      type: () => Int,
      defaultValue: 0,
      description: 'The `version` of the standing that you have seen: 0 for a company that was never placed there.',
    })
    version: number,
    @Args('input', { description: 'Where, and on which step.' }) input: StepPlaceInput,
  ): Promise<StepTransition> {
    return this.steps.place(actor, id, version, input);
  }

  @Mutation(() => StepTransition, {
    description: 'Ta steg. The company climbs; `expectedVersion` is that of its standing.',
  })
  @Allow(stepPolicy.climb)
  async stepClimb(
    @By() actor: Actor,
    @NewId() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Where, and to which step.' }) input: StepClimbInput,
  ): Promise<StepTransition> {
    return this.steps.climb(actor, id, version, input);
  }

  @Mutation(() => StepTransition, {
    description: 'Gå tillbaka. The company steps back, with a reason; `expectedVersion` is that of its standing.',
  })
  @Allow(stepPolicy.back)
  async stepBack(
    @By() actor: Actor,
    @NewId() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Where, to which step, and why.' }) input: StepBackInput,
  ): Promise<StepTransition> {
    return this.steps.back(actor, id, version, input);
  }

  @Mutation(() => StepTransition, {
    description:
      'Rätta. A new transition stands instead of a wrong one, which stays; `expectedVersion` is that of the standing.',
  })
  @Allow(stepPolicy.correct)
  async stepCorrect(
    @By() actor: Actor,
    @NewId() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Which transition, and what is right.' }) input: StepCorrectInput,
  ): Promise<StepTransition> {
    return this.steps.correct(actor, id, version, input);
  }

  @Mutation(() => GrundReview, {
    description: 'Gå igenom grunden. The grund was reviewed; reviewed is done, whatever the levels.',
  })
  @Allow(grundPolicy.review)
  async grundReview(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which enrolment, which day, and what was seen.' }) input: GrundReviewInput,
  ): Promise<GrundReview> {
    return this.grund.review(actor, id, input);
  }

  @Branch<Standing>(() => Standing, {
    of: () => Standing,
    from: standingOf,
    description: 'Where the company stands in the insatsområde now.',
  })
  async standing(@Parent() transition: StepTransition, @Info() info: GraphQLResolveInfo): Promise<Standing> {
    return this.reader.branch(transition, info);
  }
}
