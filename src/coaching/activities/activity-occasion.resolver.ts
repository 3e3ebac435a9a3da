// The occasions of activities over the API: one mutation for each verb.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { ActivityOccasion } from './activity-occasion.entity.js';
import { ActivityOccasions } from './activity-occasions.service.js';
import { ActivityOccasionAddInput, ActivityOccasionCancelInput, ActivityOccasionMoveInput } from './activity.inputs.js';
import { activityOccasionPolicy } from './activity.policy.js';

@Resolver(() => ActivityOccasion)
export class ActivityOccasionResolver {
  constructor(private readonly service: ActivityOccasions) {}

  @Mutation(() => ActivityOccasion, { description: 'Lägg till ett tillfälle. Adds an occasion to an activity.' })
  @Allow(activityOccasionPolicy.add)
  async activityOccasionAdd(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Of which activity, and when.' }) input: ActivityOccasionAddInput,
  ): Promise<ActivityOccasion> {
    return this.service.add(actor, id, input);
  }

  @Mutation(() => ActivityOccasion, { description: 'Flytta ett tillfälle. Moves an occasion.' })
  @Allow(activityOccasionPolicy.move)
  async activityOccasionMove(
    @By() actor: Actor,
    @Id('The occasion.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When it is instead.' }) input: ActivityOccasionMoveInput,
  ): Promise<ActivityOccasion> {
    return this.service.move(actor, id, version, input);
  }

  @Mutation(() => ActivityOccasion, { description: 'Ställ in ett tillfälle. Cancels one occasion.' })
  @Allow(activityOccasionPolicy.cancel)
  async activityOccasionCancel(
    @By() actor: Actor,
    @Id('The occasion.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: ActivityOccasionCancelInput,
  ): Promise<ActivityOccasion> {
    return this.service.cancel(actor, id, version, input);
  }
}
