// What interventions add to an enrolment.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Intervention } from './intervention.entity.js';
import { InterventionConnection, InterventionPage } from './intervention.inputs.js';
import { interventionList } from './intervention.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentInterventionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Intervention>(() => InterventionConnection, {
    of: () => Intervention,
    by: 'enrolmentId',
    list: () => interventionList,
    description: 'Insatser i deltagandet, senast först. In the enrolment, latest first.',
  })
  async interventions(
    @Parent() enrolment: Enrolment,
    @Args() _page: InterventionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Intervention>> {
    return this.reader.branch(enrolment, info);
  }
}
