// What analyses add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Analysis } from './analysis.entity.js';
import { AnalysisConnection, AnalysisPage } from './analysis.inputs.js';
import { analysisList } from './analysis.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentAnalysisFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Analysis>(() => AnalysisConnection, {
    of: () => Analysis,
    by: 'enrolmentId',
    list: () => analysisList,
    description: 'Analyser i deltagandet, senast först. In the enrolment, latest first.',
  })
  async analyses(
    @Parent() enrolment: Enrolment,
    @Args() _page: AnalysisPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Analysis>> {
    return this.reader.branch(enrolment, info);
  }
}
