// Memberships of trade associations over the API.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { AssociationMembership } from './association-membership.entity.js';
import { AssociationJoinInput, AssociationLeaveInput } from './association-membership.inputs.js';
import { associationPolicy } from './association-membership.policy.js';
import { AssociationService } from './association-membership.service.js';

@Resolver()
export class AssociationResolver {
  constructor(private readonly associations: AssociationService) {}

  @Mutation(() => AssociationMembership, {
    description: 'Företaget är med i en branschorganisation. The company is a member of a trade association.',
  })
  @Allow(associationPolicy.join)
  async associationJoin(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who joined what.' }) input: AssociationJoinInput,
  ): Promise<AssociationMembership> {
    return this.associations.join(actor, id, input);
  }

  @Mutation(() => AssociationMembership, {
    description: 'Företaget lämnar branschorganisationen. The company leaves the trade association.',
  })
  @Allow(associationPolicy.leave)
  async associationLeave(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: AssociationLeaveInput,
  ): Promise<AssociationMembership> {
    return this.associations.leave(actor, id, expectedVersion, input);
  }
}
