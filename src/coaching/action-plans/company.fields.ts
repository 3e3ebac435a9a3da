// What action plans add to a company: the plan that stands, its actions, and what may be assessed anew.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Action } from './action.entity.js';
import { ActionConnection, ActionPage } from './action.inputs.js';
import { ActionPlan } from './action-plan.entity.js';
import { actionList, criteriaToReassess, standingFirst } from './action.reads.js';

@FieldsOf(() => Company)
export class CompanyActionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<ActionPlan>(() => ActionPlan, {
    of: () => ActionPlan,
    by: 'companyId',
    order: standingFirst,
    nullable: true,
    description:
      'Handlingsplanen: den som gäller, annars den senaste. The action plan that stands, or else the latest; null when you see none.',
  })
  async actionPlan(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<ActionPlan | null> {
    return this.reader.branch(company, info);
  }

  @Branch<Action>(() => ActionConnection, {
    of: () => Action,
    by: 'companyId',
    list: () => actionList,
    description: 'Åtgärder på företaget, i alla projekt. Actions at the company, in all projects.',
  })
  async actions(
    @Parent() company: Company,
    @Args() _page: ActionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Action>> {
    return this.reader.branch(company, info);
  }

  @Branch<Criterion>(() => [Criterion], {
    of: () => Criterion,
    from: criteriaToReassess,
    order: (row) => sql`${row.code}, ${row.id}`,
    description:
      'Kriterier att bedöma på nytt, för att en åtgärd är klar. Criteria to assess anew, since an action for them is completed.',
  })
  async criteriaToReassess(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<Criterion[]> {
    return this.reader.branch(company, info);
  }
}
