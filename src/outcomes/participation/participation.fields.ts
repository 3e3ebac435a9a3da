// Participation over the API: the sums under a project, and the rows behind each of them.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { CoachingSessionConnection } from '#coaching/coaching-sessions/coaching-session.inputs.js';
import { EnrolmentConnection, EnrolmentPage } from '#coaching/enrolments/enrolment.inputs.js';
import type { Participant } from '#coaching/participants/participant.entity.js';
import { ParticipantConnection, ParticipantPage } from '#coaching/participants/participant.inputs.js';
import type { Contact } from '#directory/contacts/contact.entity.js';
import { ContactConnection, ContactPage } from '#directory/contacts/contact.inputs.js';
import { StepTransitionConnection } from '#coaching/progress/progress.inputs.js';
import type { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import type { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import type { StepTransition } from '#coaching/progress/step-transition.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { PageArgs, type Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { ParticipationArgs, SilentPage } from './participation.inputs.js';
import { ParticipationRows } from './participation.rows.reads.js';
import { ParticipationGroup } from './participation-group.view.reads.js';
import { ParticipationGroups } from './participation-groups.service.js';
import { ParticipationService } from './participation.service.js';
import { wantedIn, wantsCompanies } from './participation.wanted.reads.js';
import {
  InsatsomradeParticipation,
  Participation,
  PartnerParticipation,
  TargetReached,
} from './participation.view.reads.js';

@FieldsOf(() => Project)
export class ProjectParticipationFields {
  constructor(private readonly sums: ParticipationService) {}

  @ResolveField(() => Participation, {
    nullable: true,
    description:
      'Deltagande mot löfte. Who takes part against what was promised; null when you hold no role in the project.',
  })
  async participation(
    @By() actor: Actor,
    @Parent() { id }: Project,
    @Args() args: ParticipationArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Participation | null> {
    return this.sums.count(actor, id, args, wantedIn(info));
  }
}

@FieldsOf(() => Participation)
export class ParticipationFields {
  constructor(
    private readonly sums: ParticipationService,
    private readonly groups: ParticipationGroups,
    private readonly rows: ParticipationRows,
  ) {}

  @ResolveField(() => [PartnerParticipation], { description: 'Per samverkanspart. Partner by partner.' })
  async byPartner(@Parent() participation: Participation): Promise<PartnerParticipation[]> {
    return this.sums.partners(participation);
  }

  @ResolveField(() => [InsatsomradeParticipation], { description: 'Per insatsområde. Area by area.' })
  async byInsatsomrade(@Parent() participation: Participation): Promise<InsatsomradeParticipation[]> {
    return this.sums.areas(participation);
  }

  @ResolveField(() => [TargetReached], {
    description: 'Mot målen. The project’s targets, and how far they are reached.',
  })
  async targets(@Parent() participation: Participation): Promise<TargetReached[]> {
    return this.sums.targets(participation);
  }

  @ResolveField(() => [ParticipationGroup], { description: 'Personer efter kön. Persons by gender.' })
  async byGender(
    @Parent() participation: Participation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ParticipationGroup[]> {
    return this.groups.by('GENDER', participation, wantsCompanies(info));
  }

  @ResolveField(() => [ParticipationGroup], { description: 'Efter företagets storleksklass. By size class.' })
  async bySizeClass(
    @Parent() participation: Participation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ParticipationGroup[]> {
    return this.groups.by('SIZE_CLASS', participation, wantsCompanies(info));
  }

  @ResolveField(() => [ParticipationGroup], { description: 'Efter företagets län. By the county of the company.' })
  async byCounty(
    @Parent() participation: Participation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ParticipationGroup[]> {
    return this.groups.by('COUNTY', participation, wantsCompanies(info));
  }

  @ResolveField(() => [ParticipationGroup], {
    description: 'Efter kompetensområde: those present, and their hours. By skill area; on some levels there is none.',
  })
  async bySkillArea(
    @Parent() participation: Participation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ParticipationGroup[]> {
    return this.groups.by('SKILL_AREA', participation, wantsCompanies(info));
  }

  @ResolveField(() => [ParticipationGroup], { description: 'Efter nivå: those present, and their hours. By level.' })
  async byLevel(
    @Parent() participation: Participation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ParticipationGroup[]> {
    return this.groups.by('LEVEL', participation, wantsCompanies(info));
  }

  @ResolveField(() => ParticipantConnection, {
    description: 'Raderna bakom personerna: one participant for each person who was present; none for an observer.',
  })
  async participants(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.rows.participants(actor, extent, page, info);
  }

  @ResolveField(() => ContactConnection, {
    description: 'Kontakter som räknas som personer: met in sessions, and not present as participants.',
  })
  async contactsMet(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() page: ContactPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Contact>> {
    return this.rows.contacts(actor, extent, page, info);
  }

  @ResolveField(() => EnrolmentConnection, {
    description: 'Raderna bakom skedena. One enrolment for each company counted by stage; none for an observer.',
  })
  async enrolments(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, extent, page, info);
  }

  @ResolveField(() => EnrolmentConnection, {
    description: 'Raderna bakom de deltagande företagen. One enrolment for each of `companies.participating`.',
  })
  async participating(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.participating(actor, extent, page, info);
  }

  @ResolveField(() => EnrolmentConnection, {
    description:
      'Utan kontakt. The enrolments behind `companies.silent`, or without contact for another number of days.',
  })
  async silent(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() { days, ...page }: SilentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.silent(actor, { ...extent, days: days ?? null }, page, info);
  }

  @ResolveField(() => CoachingSessionConnection, {
    description: 'Raderna bakom tillfällena. The sessions behind the figures.',
  })
  async coachingSessions(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.rows.sessions(actor, extent, page, info);
  }

  @ResolveField(() => StepTransitionConnection, {
    description: 'Raderna bakom stegen. The steps behind `stepsClimbed`.',
  })
  async transitions(
    @By() actor: Actor,
    @Parent() { extent }: Participation,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<StepTransition>> {
    return this.rows.transitions(actor, extent, page, info);
  }
}

@FieldsOf(() => ParticipationGroup)
export class ParticipationGroupFields {
  constructor(private readonly rows: ParticipationRows) {}

  @ResolveField(() => ParticipantConnection, {
    description: 'Raderna bakom personerna: one participant for each person of the group who was present.',
  })
  async participants(
    @By() actor: Actor,
    @Parent() group: ParticipationGroup,
    @Args() page: ParticipantPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.rows.inGroup(actor, group, page, info);
  }

  @ResolveField(() => EnrolmentConnection, {
    description: 'Raderna bakom företagen: one enrolment for each company of the group that takes part.',
  })
  async participating(
    @By() actor: Actor,
    @Parent() group: ParticipationGroup,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.companiesIn(actor, group, page, info);
  }
}

@FieldsOf(() => PartnerParticipation)
export class PartnerParticipationFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Organisation, { description: 'The partner.' })
  async organisation(
    @Parent() { organisationId }: PartnerParticipation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation | null> {
    return this.reader.load(Organisation, organisationId, info);
  }
}

@FieldsOf(() => InsatsomradeParticipation)
export class InsatsomradeParticipationFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Insatsomrade, { description: 'The area.' })
  async insatsomrade(
    @Parent() { insatsomradeId }: InsatsomradeParticipation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade | null> {
    return this.reader.load(Insatsomrade, insatsomradeId, info);
  }
}

@FieldsOf(() => TargetReached)
export class TargetReachedFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Target, { description: 'What was promised.' })
  async target(@Parent() { targetId }: TargetReached, @Info() info: GraphQLResolveInfo): Promise<Target | null> {
    return this.reader.load(Target, targetId, info);
  }
}
