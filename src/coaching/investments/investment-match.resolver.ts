// Companies matched to what large investments need, over the API.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { InvestmentMatch } from './investment-match.entity.js';
import { InvestmentMatchesService } from './investment-match.service.js';
import {
  InvestmentMatchConnection,
  InvestmentMatchMakeInput,
  InvestmentMatchPage,
  InvestmentMatchReportInput,
  InvestmentMatchWithdrawInput,
} from './investment.inputs.js';
import { investmentMatchPolicy } from './investment.policy.js';
import { investmentMatchList } from './investment.reads.js';

@FieldsOf(() => InvestmentMatch)
export class InvestmentMatchResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: InvestmentMatchesService,
  ) {}

  @Query(() => InvestmentMatchConnection, {
    description: 'Bryggan: företag matchade mot stora investeringar, senast först. Companies matched to investments.',
  })
  @Allow(investmentMatchPolicy.read)
  async investmentMatches(
    @By() actor: Actor,
    @Args() page: InvestmentMatchPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InvestmentMatch>> {
    return this.reader.list(actor, investmentMatchList, page, info);
  }

  @Mutation(() => InvestmentMatch, {
    description: 'Matcha ett företag mot ett behov. Matches a company to what an investment needs.',
  })
  @Allow(investmentMatchPolicy.make)
  async investmentMatchMake(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which company, to what.' }) input: InvestmentMatchMakeInput,
  ): Promise<InvestmentMatch> {
    return this.service.make(actor, id, input);
  }

  @Mutation(() => InvestmentMatch, {
    description: 'Skriv in vad som blev av matchningen. Reports how far a match has come.',
  })
  @Allow(investmentMatchPolicy.report)
  async investmentMatchReport(
    @By() actor: Actor,
    @Id('The match.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'How far, and when.' }) input: InvestmentMatchReportInput,
  ): Promise<InvestmentMatch> {
    return this.service.report(actor, id, version, input);
  }

  @Mutation(() => InvestmentMatch, {
    description: 'Ta tillbaka en matchning. Withdraws a match that should not have been made.',
  })
  @Allow(investmentMatchPolicy.withdraw)
  async investmentMatchWithdraw(
    @By() actor: Actor,
    @Id('The match.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: InvestmentMatchWithdrawInput,
  ): Promise<InvestmentMatch> {
    return this.service.withdraw(actor, id, version, input);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `investmentMatch:report`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId')
  async viewerCan(@By() actor: Actor, @Parent() match: InvestmentMatch): Promise<string[]> {
    return this.rights.viewerCan(actor, investmentMatchPolicy, match);
  }
}
