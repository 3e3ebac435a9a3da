// What critical functions add to a project and a company, and the companies of a function.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { CompanyFunction } from './company-function.entity.js';
import { CompanyFunctionConnection, CompanyFunctionPage } from './company-function.inputs.js';
import { CriticalFunction } from './critical-function.entity.js';
import { CriticalFunctionConnection, CriticalFunctionPage } from './critical-function.inputs.js';
import { companyFunctionList, criticalFunctionList } from './critical-function.reads.js';

@FieldsOf(() => Project)
export class ProjectCriticalFunctionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CriticalFunction>(() => CriticalFunctionConnection, {
    of: () => CriticalFunction,
    by: 'projectId',
    list: () => criticalFunctionList,
    description: 'Kritiska funktioner som projektet definierar. Critical functions that the project defines.',
  })
  async criticalFunctions(
    @Parent() project: Project,
    @Args() _page: CriticalFunctionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CriticalFunction>> {
    return this.reader.branch(project, info);
  }
}

@FieldsOf(() => CriticalFunction)
export class CriticalFunctionCompanyFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CompanyFunction>(() => CompanyFunctionConnection, {
    of: () => CompanyFunction,
    by: 'criticalFunctionId',
    list: () => companyFunctionList,
    where: (row) => sql`${row.endedOn} IS NULL`,
    description: 'Funktionen på varje företag. The function at each company, where fewest hold it first.',
  })
  async companyFunctions(
    @Parent() critical: CriticalFunction,
    @Args() _page: CompanyFunctionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CompanyFunction>> {
    return this.reader.branch(critical, info);
  }
}

@FieldsOf(() => Company)
export class CompanyCriticalFunctionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CompanyFunction>(() => CompanyFunctionConnection, {
    of: () => CompanyFunction,
    by: 'companyId',
    list: () => companyFunctionList,
    where: (row) => sql`${row.endedOn} IS NULL`,
    description: 'Kritiska funktioner på företaget. Critical functions at the company, where fewest hold it first.',
  })
  async companyFunctions(
    @Parent() company: Company,
    @Args() _page: CompanyFunctionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CompanyFunction>> {
    return this.reader.branch(company, info);
  }
}
