// Analyses over the API: the list, and one mutation for each verb.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { Analysis } from './analysis.entity.js';
import {
  AnalysisAmendInput,
  AnalysisConnection,
  AnalysisPage,
  AnalysisRecordInput,
  AnalysisWithdrawInput,
} from './analysis.inputs.js';
import { analysisPolicy } from './analysis.policy.js';
import { analysisList } from './analysis.reads.js';
import { AnalysesService } from './analysis.service.js';

@FieldsOf(() => Analysis)
export class AnalysisResolver {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly service: AnalysesService,
  ) {}

  @Query(() => AnalysisConnection, { description: 'Analyser, senast först. Analyses, latest first.' })
  @Allow(analysisPolicy.read)
  async analyses(
    @By() actor: Actor,
    @Args() page: AnalysisPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Analysis>> {
    return this.reader.list(actor, analysisList, page, info);
  }

  @Query(() => Analysis, {
    nullable: true,
    description: 'En analys; null när du inte ser den. One analysis; null when you may not see it.',
  })
  @Allow(analysisPolicy.read)
  async analysis(
    @By() actor: Actor,
    @Id('The analysis.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Analysis | null> {
    return this.reader.one(actor, Analysis, id, info);
  }

  @Mutation(() => Analysis, { description: 'Skriv in en analys. Records that something was looked into at a company.' })
  @Allow(analysisPolicy.record)
  async analysisRecord(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Where, when and what.' }) input: AnalysisRecordInput,
  ): Promise<Analysis> {
    return this.service.record(actor, id, input);
  }

  @Mutation(() => Analysis, { description: 'Ändra en analys. Amends an analysis.' })
  @Allow(analysisPolicy.amend)
  async analysisAmend(
    @By() actor: Actor,
    @Id('The analysis.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: AnalysisAmendInput,
  ): Promise<Analysis> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Analysis, {
    description: 'Ta tillbaka en analys. Withdraws an analysis that should not have been written.',
  })
  @Allow(analysisPolicy.withdraw)
  async analysisWithdraw(
    @By() actor: Actor,
    @Id('The analysis.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: AnalysisWithdrawInput,
  ): Promise<Analysis> {
    return this.service.withdraw(actor, id, version, input);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `analysis:amend`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberId')
  async viewerCan(@By() actor: Actor, @Parent() analysis: Analysis): Promise<string[]> {
    return this.rights.viewerCan(actor, analysisPolicy, analysis);
  }
}
