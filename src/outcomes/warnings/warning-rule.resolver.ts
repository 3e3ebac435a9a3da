// Rules of warning over the API.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, NewId } from '#platform/graphql/args.js';
import { WarningRuleSetInput } from './warning.inputs.js';
import { warningRulePolicy } from './warning.policy.js';
import { WarningRule } from './warning-rule.entity.js';
import { WarningRulesService } from './warning-rules.service.js';

@Resolver()
export class WarningRuleResolver {
  constructor(private readonly rules: WarningRulesService) {}

  @Mutation(() => WarningRule, {
    description:
      'Ställ in en varningsregel i ett projekt. Set a rule of warning in a project; `expectedVersion` is 0 while nobody has.',
  })
  @Allow(warningRulePolicy.set)
  async warningRuleSet(
    @By() actor: Actor,
    @NewId() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'Which rule, and from when it speaks.' }) input: WarningRuleSetInput,
  ): Promise<WarningRule> {
    return this.rules.set(actor, id, expectedVersion, input);
  }
}
