// Warnings over the API: under a project, with the rows behind each.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import type { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { CoachingSessionConnection } from '#coaching/coaching-sessions/coaching-session.inputs.js';
import type { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { EnrolmentConnection, EnrolmentPage } from '#coaching/enrolments/enrolment.inputs.js';
import type { Participant } from '#coaching/participants/participant.entity.js';
import { ParticipantConnection } from '#coaching/participants/participant.inputs.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { PageArgs, type Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import type { PaymentClaim } from '../claims/payment-claim.entity.js';
import { PaymentClaimConnection } from '../claims/payment-claim.inputs.js';
import { WarningArgs } from './warning.inputs.js';
import { WarningRows } from './warning.rows.reads.js';
import { WarningService } from './warning.service.js';
import { EarlyWarning, Warning, WarningRuleInForce } from './warning.view.reads.js';

@FieldsOf(() => Project)
export class ProjectWarningFields {
  constructor(private readonly service: WarningService) {}

  @ResolveField(() => [Warning], {
    nullable: true,
    description:
      'Varningar: det som behöver beslut först, äldst först. What is worth an eye or a decision; null when you hold no role in the project.',
  })
  @Needs('id')
  async warnings(@By() actor: Actor, @Parent() { id }: Project, @Args() args: WarningArgs): Promise<Warning[] | null> {
    return this.service.of(actor, id, args);
  }

  @ResolveField(() => EarlyWarning, {
    nullable: true,
    description:
      'Tidig varning för projektet som helhet. Whether the project as a whole is warned; null unless you see all of it.',
  })
  @Needs('id')
  async earlyWarning(@By() actor: Actor, @Parent() { id }: Project): Promise<EarlyWarning | null> {
    return this.service.standing(actor, id);
  }

  @ResolveField(() => [WarningRuleInForce], {
    description: 'Varningsregler som de gäller här. Every rule of warning as it stands in the project.',
  })
  @Needs('id')
  async warningRules(@Parent() { id }: Project): Promise<WarningRuleInForce[]> {
    return this.service.rulesOf(id);
  }
}

@FieldsOf(() => Warning)
export class WarningFields {
  constructor(private readonly rows: WarningRows) {}

  @ResolveField(() => EnrolmentConnection, {
    description: 'Företagen bakom: one enrolment for each company, where the warning is about companies.',
  })
  async enrolments(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, warning, page, info);
  }

  @ResolveField(() => [Organisation], { description: 'Parterna bakom: the partners, where it is about partners.' })
  async partners(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation[]> {
    return this.rows.partners(actor, warning, info);
  }

  @ResolveField(() => [ProjectRole], {
    description: 'Rollerna bakom: what began or ended, where it is about people of the project.',
  })
  async projectRoles(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProjectRole[]> {
    return this.rows.roles(actor, warning, info);
  }

  @ResolveField(() => PaymentClaimConnection, {
    description: 'Ansökningarna bakom: the claims, where it is about those.',
  })
  async paymentClaims(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PaymentClaim>> {
    return this.rows.claims(actor, warning, page, info);
  }

  @ResolveField(() => CoachingSessionConnection, {
    description: 'Tillfällena bakom: the sessions, where it is about those.',
  })
  async coachingSessions(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    return this.rows.sessions(actor, warning, page, info);
  }

  @ResolveField(() => ParticipantConnection, {
    description: 'Deltagarna bakom: the participants, where it is about those.',
  })
  async participants(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Participant>> {
    return this.rows.participants(actor, warning, page, info);
  }

  @ResolveField(() => [Target], { description: 'Målen bakom: the targets, where it is about promises.' })
  async targets(@By() actor: Actor, @Parent() warning: Warning, @Info() info: GraphQLResolveInfo): Promise<Target[]> {
    return this.rows.targets(actor, warning, info);
  }

  @ResolveField(() => [Insatsomrade], { description: 'Insatsområdena bakom: the areas, where it is about areas.' })
  async insatsomraden(
    @By() actor: Actor,
    @Parent() warning: Warning,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade[]> {
    return this.rows.areas(actor, warning, info);
  }
}
