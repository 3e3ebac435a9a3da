// Who takes part in a project: partners are added, amended, and leave; there is one owner or coordinator.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import type { PartnerInput, ProjectPartnerAddInput, ProjectPartnerAmendInput } from './project-parts.inputs.js';
import type { Day } from '#platform/values/day.js';
import { ProjectPartner } from './project-partner.entity.js';
import { Project } from './project.entity.js';
import { projectPartnerPolicy } from './project.policy.js';
import { projectRefusals } from './project-refusals.entity.js';
import { PartnerRole } from './project-words.entity.js';

@Injectable()
export class ProjectPartnersService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** An organisation becomes a partner in a project. */
  async add(actor: Actor, id: string, { projectId, ...input }: ProjectPartnerAddInput): Promise<ProjectPartner> {
    return this.db.transaction(async () => {
      const project = await this.db.seen(actor, Project, projectId, 'input.projectId');
      projectPartnerPolicy.add.demand(actor, { projectId });
      const others = await this.of(project.id);
      return this.enter(actor, id, project, input, { others, field: 'input' });
    });
  }

  /** What a partner is, or answers for, is put right. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { facts, ...input }: ProjectPartnerAmendInput,
  ): Promise<ProjectPartner> {
    return this.db.transaction(async () => {
      const partner = await this.db.lock(actor, ProjectPartner, id, expectedVersion);
      projectPartnerPolicy.amend.demand(actor, partner);
      partner.state(input, facts);
      demandOneLead(partner, await this.of(partner.projectId), 'input.role');
      await this.db.amend(partner);
      await this.history.record(actor, 'projectPartner.amend', partner, { isPublic: true });
      return partner;
    });
  }

  /** The organisation takes no further part; what it did stays. */
  async leave(actor: Actor, id: string, expectedVersion: number, on?: Day | null): Promise<ProjectPartner> {
    return this.db.transaction(async () => {
      const partner = await this.db.lock(actor, ProjectPartner, id, expectedVersion);
      projectPartnerPolicy.leave.demand(actor, partner);
      partner.leave(on ?? this.clock.today());
      await this.db.amend(partner);
      await this.history.record(actor, 'projectPartner.leave', partner, { isPublic: true });
      return partner;
    });
  }

  /** The partners that a project begins with. */
  async begin(actor: Actor, project: Project, inputs: readonly PartnerInput[]): Promise<void> {
    const partners: ProjectPartner[] = [];
    for (const [index, input] of inputs.entries()) {
      partners.push(
        await this.enter(actor, v7(), project, input, { others: partners, field: `input.partners.${index}` }),
      );
    }
  }

  /** The partners of a project, those who have left included, in their order. */
  async of(projectId: string): Promise<ProjectPartner[]> {
    return this.db.select(ProjectPartner, (t) => sql`${t}."project_id" = ${projectId}`, fixed('ORDER BY t."position"'));
  }

  private async enter(
    actor: Actor,
    id: string,
    project: Project,
    { organisationId, facts, ...input }: PartnerInput,
    { others, field }: { others: readonly ProjectPartner[]; field: string },
  ): Promise<ProjectPartner> {
    await this.db.seen(actor, Organisation, organisationId, `${field}.organisationId`);
    if (others.some((other) => other.organisationId === organisationId)) {
      throw projectRefusals.PROJECT_PARTNER_TWICE({ field: `${field}.organisationId` });
    }
    const position = Math.max(0, ...others.map((other) => other.position)) + 1;
    const partner = Object.assign(ProjectPartner.of(id, project.id, organisationId), { position });
    partner.state(input, facts);
    demandOneLead(partner, others, `${field}.role`);
    await this.db.insert(partner);
    await this.history.record(actor, 'projectPartner.add', partner, { isPublic: true });
    return partner;
  }
}

/** A project is owned or coordinated by one organisation at a time. */
function demandOneLead(partner: ProjectPartner, others: readonly ProjectPartner[], field: string): void {
  if (leads(partner) && others.some((other) => other.id !== partner.id && leads(other))) {
    throw projectRefusals.PROJECT_LEAD_TAKEN({ field });
  }
}

function leads({ role, leftOn }: ProjectPartner): boolean {
  return role !== PartnerRole.PARTNER && leftOn === null;
}
