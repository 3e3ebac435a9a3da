// What is told of an enrolment besides its own columns: its eligibility on a day, its coaches, and who else met the company.
import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '#access/members/member.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { Clock } from '#platform/clock.js';
import { sql } from '#platform/database/sql.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import type { Day } from '#platform/values/day.js';
import { EligibilityService } from './eligibility.service.js';
import { EligibilityVerdict, RuleAnswer } from './eligibility-verdict.entity.js';
import { EnrolmentCoach } from './enrolment-coach.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { latelyFrom } from './enrolment.rules.js';
import { HandOver } from './hand-over.entity.js';
import { RecentMeeting } from './recent-meeting.entity.js';

@FieldsOf(() => Enrolment)
export class EnrolmentFields {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly eligibilities: EligibilityService,
  ) {}

  @ResolveField(() => EligibilityVerdict, {
    nullable: true,
    description:
      'Om företaget får vara med, regel för regel. Whether the company is eligible on a day, rule by rule; null for other partners.',
  })
  async eligibility(
    @By() actor: Actor,
    @Parent() enrolment: Enrolment,
    @Args('on', { type: () => DayScalar, nullable: true, description: 'The day; today when nothing is said.' })
    given?: Day,
  ): Promise<EligibilityVerdict | null> {
    const on = given ?? this.clock.today();
    if (!isOwnRow(actor, enrolment)) return null;
    const find = (ids: string[]): Promise<Map<string, EligibilityVerdict>> => this.eligibilities.ofMany(on, ids);
    return (await this.reader.batch(`enrolment.eligibility ${on}`, enrolment.id, find)) ?? null;
  }

  @Branch<EnrolmentCoach>(() => [EnrolmentCoach], {
    of: () => EnrolmentCoach,
    by: 'enrolmentId',
    where: (row) => sql`${row.untilOn} IS NULL`,
    order: (row) => sql`${row.fromOn}, ${row.id}`,
    description: 'Coacher som är med utöver den ansvariga. Coaches on it beside the one responsible.',
  })
  async namedCoaches(@Parent() enrolment: Enrolment, @Info() info: GraphQLResolveInfo): Promise<EnrolmentCoach[]> {
    return this.reader.branch(enrolment, info);
  }

  @Branch<HandOver>(() => [HandOver], {
    of: () => HandOver,
    by: 'enrolmentId',
    order: (row) => sql`${row.onDay} DESC, ${row.id} DESC`,
    description: 'Överlämningar, den senaste först. Its hand-overs, latest first.',
  })
  async handOvers(@Parent() enrolment: Enrolment, @Info() info: GraphQLResolveInfo): Promise<HandOver[]> {
    return this.reader.branch(enrolment, info);
  }

  @Branch<RecentMeeting>(() => [RecentMeeting], {
    of: () => RecentMeeting,
    from: (enrolment, { workspace }) => sql`SELECT m.* FROM recent_meeting m
      WHERE m.workspace_id = ${workspace} AND m.company_id = ${enrolment}."company_id"
        AND m.organisation_id <> ${enrolment}."organisation_id"`,
    where: (row, { today }) => sql`${row.metOn} >= ${latelyFrom(today)}`,
    order: (row) => sql`${row.metOn} DESC, ${row.id} DESC`,
    description:
      'Andra parter som träffat företaget de senaste 90 dagarna: vem och när. Other partners that met the company in the last 90 days.',
  })
  async metLately(@Parent() enrolment: Enrolment, @Info() info: GraphQLResolveInfo): Promise<RecentMeeting[]> {
    return this.reader.branch(enrolment, info);
  }
}

@Resolver(() => RuleAnswer)
export class RuleAnswerFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who judged, when the rule is a judgement.' })
  async judgedBy(@Parent() { judgedById }: RuleAnswer, @Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return judgedById ? this.reader.load(Member, judgedById, info) : null;
  }
}
