// What memberships of trade associations add to a company.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Company } from '../companies/company.entity.js';
import { AssociationMembership } from './association-membership.entity.js';

@FieldsOf(() => Company)
export class CompanyAssociationFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [AssociationMembership], {
    of: () => AssociationMembership,
    by: 'companyId',
    order: (row) => sql`${row.leftOn} DESC NULLS FIRST, ${row.joinedOn} DESC NULLS LAST, ${row.createdAt}`,
    description: 'Medlemskap i branschorganisationer. Its memberships of trade associations, those of today first.',
  })
  async associations(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<AssociationMembership[]> {
    return this.reader.branch(company, info);
  }
}
