// The forecast over the API: under a project, with the parts of each promise and the rows behind.
import { Args, ID, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CoachingSessionConnection } from '#coaching/coaching-sessions/coaching-session.inputs.js';
import type { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import type { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { EnrolmentConnection, EnrolmentPage } from '#coaching/enrolments/enrolment.inputs.js';
import type { Participant } from '#coaching/participants/participant.entity.js';
import { ParticipantConnection, ParticipantPage } from '#coaching/participants/participant.inputs.js';
import type { Contact } from '#directory/contacts/contact.entity.js';
import { ContactConnection } from '#directory/contacts/contact.inputs.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { PageArgs, type Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import { ForecastParts } from './forecast-parts.service.js';
import { ForecastRows } from './forecast.rows.reads.js';
import { ForecastService } from './forecast.service.js';
import { Forecast, ForecastGrouping, ForecastPart, TargetForecast } from './forecast.view.reads.js';

const COMPANIES = 'Företagen bakom. One enrolment for each company behind the figure; none for an observer.';
const PARTICIPANTS = 'Deltagarna bakom. The participants counted as persons; none for an observer.';
const CONTACTS = 'Kontakterna bakom. The contacts counted as persons, met in sessions; none for an observer.';
const SESSIONS =
  'Tillfällena bakom. The sessions by which it was counted: of hours all, of companies and persons the first of each.';

@FieldsOf(() => Project)
export class ProjectForecastFields {
  constructor(private readonly service: ForecastService) {}

  @ResolveField(() => Forecast, {
    nullable: true,
    description:
      'Prognos: är vi på rätt väg? Whether the promises will be kept; null when you hold no role in the project.',
  })
  @Needs('id')
  async forecast(@By() actor: Actor, @Parent() { id }: Project): Promise<Forecast | null> {
    return this.service.of(actor, id);
  }
}

@FieldsOf(() => Forecast)
export class ForecastFields {
  @ResolveField(() => TargetForecast, {
    nullable: true,
    description: 'Ett mål. One of the targets, to look into its parts and rows; null when it is none of them.',
  })
  target(
    @Parent() { targets }: Forecast,
    @Args('id', { type: () => ID, description: 'The target.' }) id: string,
  ): TargetForecast | null {
    return targets.find(({ targetId }) => targetId === id) ?? null;
  }
}

@FieldsOf(() => TargetForecast)
export class TargetForecastFields {
  constructor(
    private readonly reader: Reader,
    private readonly service: ForecastParts,
    private readonly rows: ForecastRows,
  ) {}

  @ResolveField(() => Target, { description: 'What was promised.' })
  async target(@Parent() { targetId }: TargetForecast, @Info() info: GraphQLResolveInfo): Promise<Target | null> {
    return this.reader.load(Target, targetId, info);
  }

  @ResolveField(() => [ForecastPart], { description: 'Delarna, den största först. Its parts, the largest first.' })
  async parts(
    @Parent() target: TargetForecast,
    @Args('by', { type: () => ForecastGrouping, description: 'By what it is parted.' }) by: ForecastGrouping,
  ): Promise<ForecastPart[]> {
    return this.service.of(target, by);
  }

  @ResolveField(() => EnrolmentConnection, { description: COMPANIES })
  async enrolments(
    @By() actor: Actor,
    @Parent() target: TargetForecast,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, target, page, info);
  }

  @ResolveField(() => CoachingSessionConnection, { description: SESSIONS })
  async coachingSessions(
    @By() actor: Actor,
    @Parent() target: TargetForecast,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.rows.sessions(actor, target, page, info);
  }

  @ResolveField(() => ParticipantConnection, { description: PARTICIPANTS })
  async participants(
    @By() actor: Actor,
    @Parent() target: TargetForecast,
    @Args() page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.rows.participants(actor, target, page, info);
  }

  @ResolveField(() => ContactConnection, { description: CONTACTS })
  async contacts(
    @By() actor: Actor,
    @Parent() target: TargetForecast,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Contact>> {
    return this.rows.contacts(actor, target, page, info);
  }
}

@FieldsOf(() => ForecastPart)
export class ForecastPartFields {
  constructor(private readonly rows: ForecastRows) {}

  @ResolveField(() => EnrolmentConnection, { description: COMPANIES })
  async enrolments(
    @By() actor: Actor,
    @Parent() part: ForecastPart,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, part, page, info);
  }

  @ResolveField(() => CoachingSessionConnection, { description: SESSIONS })
  async coachingSessions(
    @By() actor: Actor,
    @Parent() part: ForecastPart,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.rows.sessions(actor, part, page, info);
  }

  @ResolveField(() => ParticipantConnection, { description: PARTICIPANTS })
  async participants(
    @By() actor: Actor,
    @Parent() part: ForecastPart,
    @Args() page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.rows.participants(actor, part, page, info);
  }

  @ResolveField(() => ContactConnection, { description: CONTACTS })
  async contacts(
    @By() actor: Actor,
    @Parent() part: ForecastPart,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Contact>> {
    return this.rows.contacts(actor, part, page, info);
  }
}
