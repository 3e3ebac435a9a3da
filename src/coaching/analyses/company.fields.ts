// What analyses add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Analysis } from './analysis.entity.js';
import { AnalysisConnection, AnalysisPage } from './analysis.inputs.js';
import { analysisList } from './analysis.reads.js';

@FieldsOf(() => Company)
export class CompanyAnalysisFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Analysis>(() => AnalysisConnection, {
    of: () => Analysis,
    by: 'companyId',
    list: () => analysisList,
    description: 'Analyser på företaget, senast först. At the company, latest first.',
  })
  async analyses(
    @Parent() company: Company,
    @Args() _page: AnalysisPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Analysis>> {
    return this.reader.branch(company, info);
  }
}
