// What progress adds to an enrolment: the transitions credited to it.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { StepTransitionConnection, StepTransitionPage } from './progress.inputs.js';
import { transitionList } from './progress.reads.js';
import { StepTransition } from './step-transition.entity.js';

@FieldsOf(() => Enrolment)
export class EnrolmentProgressFields {
  constructor(private readonly reader: Reader) {}

  @Branch<StepTransition>(() => StepTransitionConnection, {
    of: () => StepTransition,
    by: 'enrolmentId',
    list: () => transitionList,
    description: 'Rörelser som räknas hit. The transitions credited to this enrolment, latest first.',
  })
  async transitions(
    @Parent() enrolment: Enrolment,
    @Args() _page: StepTransitionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StepTransition>> {
    return this.reader.branch(enrolment, info);
  }
}
