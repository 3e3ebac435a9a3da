// What the bridge adds to investments, needs, companies and projects: what is needed, who could deliver, and who was matched.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import { CompanyConnection, CompanyPage } from '#directory/companies/company.inputs.js';
import { companyList } from '#directory/companies/company.reads.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { InvestmentMatch } from './investment-match.entity.js';
import { InvestmentNeed } from './investment-need.entity.js';
import { Investment } from './investment.entity.js';
import {
  InvestmentConnection,
  InvestmentMatchConnection,
  InvestmentMatchPage,
  InvestmentPage,
} from './investment.inputs.js';
import { couldDeliver, investmentList, investmentMatchList } from './investment.reads.js';

@FieldsOf(() => Investment)
export class InvestmentNeedsOfInvestment {
  constructor(private readonly reader: Reader) {}

  @Branch<InvestmentNeed>(() => [InvestmentNeed], {
    of: () => InvestmentNeed,
    by: 'investmentId',
    where: (row) => sql`${row.withdrawnOn} IS NULL`,
    order: (row) => sql`coalesce(${row.fromOn}, 'infinity'::date), ${row.id}`,
    description:
      'Vad den behöver, det tidigaste först. What it needs, the earliest first; withdrawn needs are left out.',
  })
  async needs(@Parent() investment: Investment, @Info() info: GraphQLResolveInfo): Promise<InvestmentNeed[]> {
    return this.reader.branch(investment, info);
  }
}

@FieldsOf(() => InvestmentNeed)
export class InvestmentNeedFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Company>(() => CompanyConnection, {
    of: () => Company,
    from: couldDeliver,
    list: () => companyList,
    description:
      'Företag som skulle kunna leverera: bransch, roll i kedjan och steg. Companies that could deliver: by industry, place in the chain and the steps that you may see.',
  })
  async companies(
    @Parent() need: InvestmentNeed,
    @Args() _page: CompanyPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Company>> {
    return this.reader.branch(need, info);
  }
}

@FieldsOf(() => InvestmentNeed)
export class InvestmentNeedMatchFields {
  constructor(private readonly reader: Reader) {}

  @Branch<InvestmentMatch>(() => InvestmentMatchConnection, {
    of: () => InvestmentMatch,
    by: 'investmentNeedId',
    list: () => investmentMatchList,
    description: 'Företag som matchats, så långt du ser dem. Companies that were matched, as far as you see them.',
  })
  async matches(
    @Parent() need: InvestmentNeed,
    @Args() _page: InvestmentMatchPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InvestmentMatch>> {
    return this.reader.branch(need, info);
  }
}

@FieldsOf(() => Company)
export class CompanyInvestmentMatchFields {
  constructor(private readonly reader: Reader) {}

  @Branch<InvestmentMatch>(() => InvestmentMatchConnection, {
    of: () => InvestmentMatch,
    by: 'companyId',
    list: () => investmentMatchList,
    description: 'Vad företaget matchats mot. What the company was matched to, latest first.',
  })
  async investmentMatches(
    @Parent() company: Company,
    @Args() _page: InvestmentMatchPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<InvestmentMatch>> {
    return this.reader.branch(company, info);
  }
}

@FieldsOf(() => Project)
export class ProjectInvestmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Investment>(() => InvestmentConnection, {
    of: () => Investment,
    by: 'projectId',
    list: () => investmentList,
    description: 'Stora investeringar som projektet följer. Large investments that the project keeps.',
  })
  async investments(
    @Parent() project: Project,
    @Args() _page: InvestmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Investment>> {
    return this.reader.branch(project, info);
  }
}
