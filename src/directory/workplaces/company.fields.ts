// What workplaces add to a company: all of them, and the one to go to.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Company } from '../companies/company.entity.js';
import { Workplace } from './workplace.entity.js';

@FieldsOf(() => Company)
export class CompanyWorkplaceFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [Workplace], {
    of: () => Workplace,
    by: 'companyId',
    order: (row) => sql`${row.closedOn} DESC NULLS FIRST, ${row.isMain} DESC, ${row.createdAt}`,
    description: 'Arbetsställen. Its workplaces, those in use first.',
  })
  async workplaces(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<Workplace[]> {
    return this.reader.branch(company, info);
  }

  @Branch(() => Workplace, {
    of: () => Workplace,
    by: 'companyId',
    where: (row) => sql`${row.closedOn} IS NULL`,
    order: (row) => sql`${row.isMain} DESC, ${row.createdAt}, ${row.id}`,
    nullable: true,
    description: 'Huvudarbetsstället: dit man åker. Where to go; null while it has no workplace in use.',
  })
  async mainWorkplace(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<Workplace | null> {
    return this.reader.branch(company, info);
  }
}
