// Large investments and what they need, over the API.
import { Args, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { InvestmentNeed } from './investment-need.entity.js';
import { Investment } from './investment.entity.js';
import {
  InvestmentAmendInput,
  InvestmentConnection,
  InvestmentEndInput,
  InvestmentNeedAddInput,
  InvestmentNeedAmendInput,
  InvestmentNeedWithdrawInput,
  InvestmentPage,
  InvestmentRegisterInput,
} from './investment.inputs.js';
import { investmentNeedPolicy, investmentPolicy } from './investment.policy.js';
import { investmentList } from './investment.reads.js';
import { InvestmentsService } from './investment.service.js';

@FieldsOf(() => Investment)
export class InvestmentResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: InvestmentsService,
  ) {}

  @Query(() => InvestmentConnection, { description: 'Stora investeringar. Large investments.' })
  @Allow(investmentPolicy.read)
  async investments(
    @By() actor: Actor,
    @Args() page: InvestmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Investment>> {
    return this.reader.list(actor, investmentList, page, info);
  }

  @Query(() => Investment, { nullable: true, description: 'En stor investering. One large investment.' })
  @Allow(investmentPolicy.read)
  async investment(
    @By() actor: Actor,
    @Id('The investment.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Investment | null> {
    return this.reader.one(actor, Investment, id, info);
  }

  @Mutation(() => Investment, { description: 'Skriv in en stor investering. Registers a large investment.' })
  @Allow(investmentPolicy.register)
  async investmentRegister(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is known of it.' }) input: InvestmentRegisterInput,
  ): Promise<Investment> {
    return this.service.register(actor, id, input);
  }

  @Mutation(() => Investment, { description: 'Ändra en investering. Amends what is said of an investment.' })
  @Allow(investmentPolicy.amend)
  async investmentAmend(
    @By() actor: Actor,
    @Id('The investment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: InvestmentAmendInput,
  ): Promise<Investment> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Investment, { description: 'Investeringen är över. The investment is over, or came to nothing.' })
  @Allow(investmentPolicy.end)
  async investmentEnd(
    @By() actor: Actor,
    @Id('The investment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When, and why.' }) input: InvestmentEndInput,
  ): Promise<Investment> {
    return this.service.end(actor, id, version, input);
  }

  @Mutation(() => InvestmentNeed, {
    description: 'Skriv in vad investeringen behöver. Adds what the investment needs.',
  })
  @Allow(investmentNeedPolicy.add)
  async investmentNeedAdd(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What, from when and how much.' }) input: InvestmentNeedAddInput,
  ): Promise<InvestmentNeed> {
    return this.service.addNeed(actor, id, input);
  }

  @Mutation(() => InvestmentNeed, { description: 'Ändra ett behov. Amends what is needed.' })
  @Allow(investmentNeedPolicy.amend)
  async investmentNeedAmend(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: InvestmentNeedAmendInput,
  ): Promise<InvestmentNeed> {
    return this.service.amendNeed(actor, id, version, input);
  }

  @Mutation(() => InvestmentNeed, { description: 'Ta tillbaka ett behov. Withdraws what is needed no more.' })
  @Allow(investmentNeedPolicy.withdraw)
  async investmentNeedWithdraw(
    @By() actor: Actor,
    @Id('The need.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: InvestmentNeedWithdrawInput,
  ): Promise<InvestmentNeed> {
    return this.service.withdrawNeed(actor, id, version, input);
  }
}
