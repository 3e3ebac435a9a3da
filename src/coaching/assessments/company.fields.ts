// What assessments add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Company } from '#directory/companies/company.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentConnection, AssessmentPage } from './assessment.inputs.js';
import { assessmentList } from './assessment.reads.js';

@FieldsOf(() => Company)
export class CompanyAssessmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Assessment>(() => AssessmentConnection, {
    of: () => Assessment,
    by: 'companyId',
    list: () => assessmentList,
    description: 'Mätningar av företaget, den senaste först. Its assessments, latest first.',
  })
  async assessments(
    @Parent() company: Company,
    @Args() _page: AssessmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Assessment>> {
    return this.reader.branch(company, info);
  }
}
