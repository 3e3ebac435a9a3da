// What effect inquiries add to a company.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import { EffectInquiryConnection, EffectInquiryPage } from './effect-inquiry.inputs.js';
import { effectInquiryList } from './effect-inquiry.reads.js';

@FieldsOf(() => Company)
export class CompanyEffectInquiryFields {
  constructor(private readonly reader: Reader) {}

  @Branch<EffectInquiry>(() => EffectInquiryConnection, {
    of: () => EffectInquiry,
    by: 'companyId',
    list: () => effectInquiryList,
    description: 'Effektfrågor på företaget. At the company, the one to be asked first at the top.',
  })
  async effectInquiries(
    @Parent() company: Company,
    @Args() _page: EffectInquiryPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EffectInquiry>> {
    return this.reader.branch(company, info);
  }
}
