// Consents over the API.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { Consent } from './consent.entity.js';
import { ConsentService } from './consent.service.js';
import { ConsentRecordInput, ConsentWithdrawInput } from './contact.inputs.js';
import { consentPolicy } from './contact.policy.js';

@Resolver()
export class ConsentResolver {
  constructor(private readonly consents: ConsentService) {}

  @Mutation(() => Consent, { description: 'En kontakt samtycker. A contact agrees to something.' })
  @Allow(consentPolicy.record)
  async consentRecord(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who agreed to what.' }) input: ConsentRecordInput,
  ): Promise<Consent> {
    return this.consents.record(actor, id, input);
  }

  @Mutation(() => Consent, { description: 'En kontakt tar tillbaka ett samtycke. A contact takes a consent back.' })
  @Allow(consentPolicy.withdraw)
  async consentWithdraw(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: ConsentWithdrawInput,
  ): Promise<Consent> {
    return this.consents.withdraw(actor, id, expectedVersion, input);
  }
}
