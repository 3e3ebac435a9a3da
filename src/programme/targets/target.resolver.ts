// Targets over the API.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { TargetPromiseInput, TargetReviseInput, TargetWithdrawInput } from './target.inputs.js';
import { Target } from './target.entity.js';
import { targetPolicy } from './target.policy.js';
import { TargetService } from './target.service.js';

@Resolver()
export class TargetResolver {
  constructor(private readonly targets: TargetService) {}

  @Mutation(() => Target, { description: 'Projektet lovar ett antal. The project promises a number.' })
  @Allow(targetPolicy.promise)
  async targetPromise(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is promised.' }) input: TargetPromiseInput,
  ): Promise<Target> {
    return this.targets.promise(actor, id, input);
  }

  @Mutation(() => Target, {
    description: 'Målet blir ett annat, av ett skäl; det gamla står i historiken. The target is revised, for a reason.',
  })
  @Allow(targetPolicy.revise)
  async targetRevise(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What it is from now on, and why.' }) input: TargetReviseInput,
  ): Promise<Target> {
    return this.targets.revise(actor, id, expectedVersion, input);
  }

  @Mutation(() => Target, {
    description:
      'Målet gäller inte längre; att det gavs finns kvar. The target no longer stands; that it was made stays.',
  })
  @Allow(targetPolicy.withdraw)
  async targetWithdraw(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, and why.' }) input: TargetWithdrawInput,
  ): Promise<Target> {
    return this.targets.withdraw(actor, id, expectedVersion, input);
  }
}
