// What effect inquiries add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import { EffectInquiryConnection, EffectInquiryPage } from './effect-inquiry.inputs.js';
import { effectInquiryList } from './effect-inquiry.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentEffectInquiryFields {
  constructor(private readonly reader: Reader) {}

  @Branch<EffectInquiry>(() => EffectInquiryConnection, {
    of: () => EffectInquiry,
    by: 'enrolmentId',
    list: () => effectInquiryList,
    description: 'Effektfrågor i deltagandet. In the enrolment, the one to be asked first at the top.',
  })
  async effectInquiries(
    @Parent() enrolment: Enrolment,
    @Args() _page: EffectInquiryPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EffectInquiry>> {
    return this.reader.branch(enrolment, info);
  }
}
