// Staircases over the API.
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId, ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { staircasePolicy } from './insatsomrade.policy.js';
import { StaircaseContentInput, StaircaseDraftInput, StaircasePublishInput } from './staircase.inputs.js';
import { StaircaseService } from './staircase.service.js';
import { StaircaseVersion } from './staircase-version.entity.js';

@Resolver()
export class StaircaseResolver {
  constructor(private readonly staircases: StaircaseService) {}

  @Mutation(() => StaircaseVersion, {
    description:
      'Ett utkast till en trappa skrivs, med hela innehållet. A version of a staircase is drafted as a whole.',
  })
  @Allow(staircasePolicy.draft)
  async staircaseDraft(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'The whole content.' }) input: StaircaseDraftInput,
  ): Promise<StaircaseVersion> {
    return this.staircases.draft(actor, id, input);
  }

  @Mutation(() => StaircaseVersion, {
    description: 'Ett utkast skrivs om från början till slut. A draft is rewritten as a whole.',
  })
  @Allow(staircasePolicy.rewrite)
  async staircaseRewrite(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'The whole content.' }) input: StaircaseContentInput,
  ): Promise<StaircaseVersion> {
    return this.staircases.rewrite(actor, id, expectedVersion, input);
  }

  @Mutation(() => StaircaseVersion, {
    description: 'Ett utkast publiceras och ändras sedan aldrig. A draft is published and never changes again.',
  })
  @Allow(staircasePolicy.publish)
  async staircasePublish(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { nullable: true, description: 'When, and what stands for what; today and nothing unless said.' })
    input?: StaircasePublishInput,
  ): Promise<StaircaseVersion> {
    return this.staircases.publish(actor, id, expectedVersion, input);
  }

  @Mutation(() => StaircaseVersion, {
    description:
      'Ett nytt utkast som börjar där den gällande versionen är. A new draft that begins as the current one reads.',
  })
  @Allow(staircasePolicy.revise)
  async staircaseRevise(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('insatsomradeId', { type: () => ID, description: 'The area whose staircase is revised.' }, CanonicalId)
    insatsomradeId: string,
  ): Promise<StaircaseVersion> {
    return this.staircases.revise(actor, id, insatsomradeId);
  }

  @Mutation(() => StaircaseVersion, {
    description:
      'Ett nytt utkast till grunden som börjar där den gällande versionen är. A new draft of the grund that begins as the current version reads.',
  })
  @Allow(staircasePolicy.revise)
  async grundRevise(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('grundId', { type: () => ID, description: 'The grund that is revised.' }, CanonicalId) grundId: string,
  ): Promise<StaircaseVersion> {
    return this.staircases.reviseGrund(actor, id, grundId);
  }
}
