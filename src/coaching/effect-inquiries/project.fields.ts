// What effect inquiries add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Project } from '#programme/projects/project.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import { EffectInquiryConnection, EffectInquiryPage } from './effect-inquiry.inputs.js';
import { effectInquiryList } from './effect-inquiry.reads.js';

@FieldsOf(() => Project)
export class ProjectEffectInquiryFields {
  constructor(private readonly reader: Reader) {}

  @Branch<EffectInquiry>(() => EffectInquiryConnection, {
    of: () => EffectInquiry,
    by: 'projectId',
    list: () => effectInquiryList,
    description: 'Effektfrågor i projektet. In the project, the one to be asked first at the top.',
  })
  async effectInquiries(
    @Parent() project: Project,
    @Args() _page: EffectInquiryPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EffectInquiry>> {
    return this.reader.branch(project, info);
  }
}
