// What contacts add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Company } from '../companies/company.entity.js';
import { Contact } from './contact.entity.js';
import { ContactConnection, ContactPage } from './contact.inputs.js';
import { contactList } from './contact.reads.js';

@FieldsOf(() => Company)
export class CompanyContactFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => ContactConnection, {
    of: () => Contact,
    by: 'companyId',
    list: () => contactList,
    description: 'Kontakter. The people one meets there, as far as you may read them.',
  })
  async contacts(
    @Parent() company: Company,
    @Args() _page: ContactPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Contact>> {
    return this.reader.branch(company, info);
  }
}
