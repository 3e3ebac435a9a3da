// What assessments add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentConnection, AssessmentPage } from './assessment.inputs.js';
import { assessmentList } from './assessment.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentAssessmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Assessment>(() => AssessmentConnection, {
    of: () => Assessment,
    by: 'enrolmentId',
    list: () => assessmentList,
    description: 'Mätningar i deltagandet, den senaste först. The assessments of the enrolment, latest first.',
  })
  async assessments(
    @Parent() enrolment: Enrolment,
    @Args() _page: AssessmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Assessment>> {
    return this.reader.branch(enrolment, info);
  }
}
