// What enrolments add to a coach: the companies carried.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Coach } from '#directory/coaches/coach.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Caseload } from './caseload.entity.js';
import { CaseloadReads } from './caseload.reads.js';
import { Enrolment } from './enrolment.entity.js';
import { EnrolmentConnection, EnrolmentPage } from './enrolment.inputs.js';
import { worksAnywhere } from './enrolment.policy.js';
import { enrolmentList } from './enrolment.reads.js';

@FieldsOf(() => Coach)
export class CoachEnrolmentFields {
  constructor(
    private readonly reader: Reader,
    private readonly caseloads: CaseloadReads,
  ) {}

  @Branch<Enrolment>(() => EnrolmentConnection, {
    of: () => Enrolment,
    by: 'coachId',
    list: () => enrolmentList,
    description: 'Deltaganden som coachen ansvarar för. The enrolments the coach is responsible for.',
  })
  async enrolments(
    @Parent() coach: Coach,
    @Args() _page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.reader.branch(coach, info);
  }

  @ResolveField(() => Caseload, {
    nullable: true,
    description:
      'Mina företag: hur många coachen ansvarar för i dina projekt. How many companies the coach carries in your projects; null when you work in none.',
  })
  @Needs('hoursPerWeek')
  async caseload(@By() actor: Actor, @Parent() { id, hoursPerWeek }: Coach): Promise<Caseload | null> {
    if (!worksAnywhere(actor)) return null;
    const count = await this.reader.batch('coach.caseload', id, (ids) => this.caseloads.of(actor, ids));
    const { open = 0, interested = 0, agreed = 0, active = 0 } = count ?? {};
    return { open, interested, agreed, active, hoursPerWeek };
  }
}
