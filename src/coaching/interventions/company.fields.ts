// What interventions add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Intervention } from './intervention.entity.js';
import { InterventionConnection, InterventionPage } from './intervention.inputs.js';
import { interventionList } from './intervention.reads.js';

@FieldsOf(() => Company)
export class CompanyInterventionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Intervention>(() => InterventionConnection, {
    of: () => Intervention,
    by: 'companyId',
    list: () => interventionList,
    description: 'Insatser på företaget, senast först. At the company, latest first.',
  })
  async interventions(
    @Parent() company: Company,
    @Args() _page: InterventionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Intervention>> {
    return this.reader.branch(company, info);
  }
}
