// Payment claims over the API: the list, and one mutation for each verb.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { PaymentClaim } from './payment-claim.entity.js';
import {
  PaymentClaimAnswerInput,
  PaymentClaimConnection,
  PaymentClaimPage,
  PaymentClaimPayInput,
  PaymentClaimSubmitInput,
  PaymentClaimWithdrawInput,
} from './payment-claim.inputs.js';
import { paymentClaimPolicy } from './payment-claim.policy.js';
import { paymentClaimList } from './payment-claim.reads.js';
import { PaymentClaimService } from './payment-claim.service.js';

@Resolver()
export class PaymentClaimResolver {
  constructor(
    private readonly reader: Reader,
    private readonly claims: PaymentClaimService,
  ) {}

  @Query(() => PaymentClaimConnection, {
    description: 'Ansökningar om utbetalning, äldst först. Payment claims, the oldest first.',
  })
  @Allow(paymentClaimPolicy.read)
  async paymentClaims(
    @By() actor: Actor,
    @Args() page: PaymentClaimPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PaymentClaim>> {
    return this.reader.list(actor, paymentClaimList, page, info);
  }

  @Query(() => PaymentClaim, {
    nullable: true,
    description: 'En ansökan om utbetalning; null när du inte ser den. One claim; null when you may not see it.',
  })
  @Allow(paymentClaimPolicy.read)
  async paymentClaim(
    @By() actor: Actor,
    @Id('The claim.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PaymentClaim | null> {
    return this.reader.one(actor, PaymentClaim, id, info);
  }

  @Mutation(() => PaymentClaim, {
    description: 'En part har lämnat in en ansökan om utbetalning. A partner has submitted a claim.',
  })
  @Allow(paymentClaimPolicy.submit)
  async paymentClaimSubmit(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'For which period, and how much.' }) input: PaymentClaimSubmitInput,
  ): Promise<PaymentClaim> {
    return this.claims.submit(actor, id, input);
  }

  @Mutation(() => PaymentClaim, { description: 'Finansiären har svarat. The funder has answered.' })
  @Allow(paymentClaimPolicy.answer)
  async paymentClaimAnswer(
    @By() actor: Actor,
    @Id('The claim.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: PaymentClaimAnswerInput,
  ): Promise<PaymentClaim> {
    return this.claims.answer(actor, id, expectedVersion, input);
  }

  @Mutation(() => PaymentClaim, {
    description: 'Pengarna har kommit, vilket också är ett svar. The money has come, which is an answer too.',
  })
  @Allow(paymentClaimPolicy.pay)
  async paymentClaimPay(
    @By() actor: Actor,
    @Id('The claim.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, and how much.' }) input: PaymentClaimPayInput,
  ): Promise<PaymentClaim> {
    return this.claims.pay(actor, id, expectedVersion, input);
  }

  @Mutation(() => PaymentClaim, { description: 'Ansökan dras tillbaka. The claim is taken back.' })
  @Allow(paymentClaimPolicy.withdraw)
  async paymentClaimWithdraw(
    @By() actor: Actor,
    @Id('The claim.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, and why.' }) input: PaymentClaimWithdrawInput,
  ): Promise<PaymentClaim> {
    return this.claims.withdraw(actor, id, expectedVersion, input);
  }
}
