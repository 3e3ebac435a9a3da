// What progress adds to a company: where it stands, how it got there, and its grund.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import { fixed, sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { GrundReview } from './grund-review.entity.js';
import { StepTransitionConnection, StepTransitionPage } from './progress.inputs.js';
import { standingsOf, transitionList } from './progress.reads.js';
import { Standing } from './standing.entity.js';
import { StepTransition } from './step-transition.entity.js';

@FieldsOf(() => Company)
export class CompanyProgressFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Standing>(() => [Standing], {
    of: () => Standing,
    from: standingsOf,
    order: () => fixed('position'),
    description: 'Framsteg: var företaget står i varje insatsområde. Where it stands in every insatsområde.',
  })
  async progress(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<Standing[]> {
    return this.reader.branch(company, info);
  }

  @Branch<GrundReview>(() => GrundReview, {
    of: () => GrundReview,
    by: 'companyId',
    order: (row) => sql`${row.onDay} DESC, ${row.id} DESC`,
    nullable: true,
    description: 'Grunden: den senaste genomgången. The latest review of its grund; null when there is none.',
  })
  async grund(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<GrundReview | null> {
    return this.reader.branch(company, info);
  }

  @Branch<StepTransition>(() => StepTransitionConnection, {
    of: () => StepTransition,
    by: 'companyId',
    list: () => transitionList,
    description: 'Alla rörelser på trapporna. Every transition, across all projects, latest first.',
  })
  async transitions(
    @Parent() company: Company,
    @Args() _page: StepTransitionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StepTransition>> {
    return this.reader.branch(company, info);
  }
}
