// What action plans add to an enrolment: the plan that stands, and its actions.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Action } from './action.entity.js';
import { ActionConnection, ActionPage } from './action.inputs.js';
import { ActionPlan } from './action-plan.entity.js';
import { actionList, standingFirst } from './action.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentActionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<ActionPlan>(() => ActionPlan, {
    of: () => ActionPlan,
    by: 'enrolmentId',
    order: standingFirst,
    nullable: true,
    description:
      'Handlingsplanen: den som gäller, annars den senaste. The action plan that stands, or else the latest; null when you see none.',
  })
  async actionPlan(@Parent() enrolment: Enrolment, @Info() info: GraphQLResolveInfo): Promise<ActionPlan | null> {
    return this.reader.branch(enrolment, info);
  }

  @Branch<Action>(() => ActionConnection, {
    of: () => Action,
    by: 'enrolmentId',
    list: () => actionList,
    description: 'Åtgärder i deltagandet. Actions in the enrolment.',
  })
  async actions(
    @Parent() enrolment: Enrolment,
    @Args() _page: ActionPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Action>> {
    return this.reader.branch(enrolment, info);
  }
}
