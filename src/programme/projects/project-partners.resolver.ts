// The partners of projects over the API.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { ProjectPartnerAddInput, ProjectPartnerAmendInput, ProjectPartnerLeaveInput } from './project-parts.inputs.js';
import { ProjectPartner } from './project-partner.entity.js';
import { ProjectPartnersService } from './project-partners.service.js';
import { projectPartnerPolicy } from './project.policy.js';

@Resolver()
export class ProjectPartnersResolver {
  constructor(private readonly partners: ProjectPartnersService) {}

  @Mutation(() => ProjectPartner, {
    description: 'En organisation blir part i ett projekt. An organisation becomes a partner in a project.',
  })
  @Allow(projectPartnerPolicy.add)
  async projectPartnerAdd(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, and as what.' }) input: ProjectPartnerAddInput,
  ): Promise<ProjectPartner> {
    return this.partners.add(actor, id, input);
  }

  @Mutation(() => ProjectPartner, {
    description: 'Det som sägs om en part ändras. What is said of a partner is amended.',
  })
  @Allow(projectPartnerPolicy.amend)
  async projectPartnerAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: ProjectPartnerAmendInput,
  ): Promise<ProjectPartner> {
    return this.partners.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => ProjectPartner, {
    description: 'En part lämnar projektet; det den gjort finns kvar. A partner leaves the project; what it did stays.',
  })
  @Allow(projectPartnerPolicy.leave)
  async projectPartnerLeave(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: ProjectPartnerLeaveInput,
  ): Promise<ProjectPartner> {
    return this.partners.leave(actor, id, expectedVersion, input.on);
  }
}
