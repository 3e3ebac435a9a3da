// Which coaches can be chosen for a company: those who coach today, and work in the project.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { and, sql, type Sql } from '#platform/database/sql.js';
import { ProjectRole, ProjectRoleName } from '#access/members/project-role.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { ProjectPartner } from '#programme/projects/project-partner.entity.js';
import type { Enrolment } from './enrolment.entity.js';
import { enrolmentRefusals } from './enrolment-refusals.entity.js';

/** A leader may coach as well: what counts is that one works in the project. */
const WORKING = [ProjectRoleName.COACH, ProjectRoleName.SUBPROJECT_LEADER, ProjectRoleName.PROJECT_LEADER];

const field = 'input.coachId';

@Injectable()
export class CoachChoice {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The coach, when he or she can be chosen in the project. */
  async chosen(actor: Actor, coachId: string, projectId: string): Promise<Coach> {
    const today = this.clock.today();
    const coach = await this.db.seen(actor, Coach, coachId, field);
    const { retiredOn, memberId } = coach;
    if (retiredOn && retiredOn < today) throw enrolmentRefusals.ENROLMENT_COACH_RETIRED({ since: retiredOn, field });
    const roles = await this.db.select(ProjectRole, (t) =>
      and(this.worksIn(t, projectId), sql`${t}."member_id" = ${memberId}`),
    );
    if (!roles.length) throw enrolmentRefusals.ENROLMENT_COACH_OUTSIDE_PROJECT({ field });
    return coach;
  }

  /** The actor as a coach of the organisation, when he or she coaches in the project. */
  async self(actor: Actor, projectId: string, organisationId: string): Promise<Coach | null> {
    if (!actor.is(projectId, 'COACH')) return null;
    const [coach] = await this.db.select(
      Coach,
      (t) => sql`${t}."member_id" = ${actor.memberId} AND ${t}."organisation_id" = ${organisationId}
        AND ${t}."retired_on" IS NULL`,
    );
    return coach ?? null;
  }

  /** The coach named, or else the actor as one, or else the one responsible. */
  async meant(actor: Actor, coachId: string | null | undefined, enrolment: Enrolment): Promise<Coach | null> {
    const { projectId, organisationId, coachId: responsibleId } = enrolment;
    if (coachId) return this.chosen(actor, coachId, projectId);
    const self = await this.self(actor, projectId, organisationId);
    if (self || !responsibleId) return self;
    return (await this.db.find(Coach, responsibleId)) ?? null;
  }

  /** An organisation answers for companies when it is a partner in the project, or its people work there. */
  async demandPartner(organisationId: string, projectId: string): Promise<void> {
    const partners = await this.db.select(
      ProjectPartner,
      (t) =>
        sql`${t}."project_id" = ${projectId} AND ${t}."organisation_id" = ${organisationId} AND ${t}."left_on" IS NULL`,
    );
    if (partners.length) return;
    const ofOrganisation = sql`EXISTS (SELECT 1 FROM member m
      WHERE m.workspace_id = ${this.db.workspace} AND m.id = t.member_id AND m.organisation_id = ${organisationId})`;
    const roles = await this.db.select(ProjectRole, (t) => and(this.worksIn(t, projectId), ofOrganisation));
    if (roles.length) return;
    throw enrolmentRefusals.ENROLMENT_ORGANISATION_OUTSIDE_PROJECT({ field: 'input.organisationId' });
  }

  private worksIn(t: Sql, projectId: string): Sql {
    const today = this.clock.today();
    return sql`${t}."project_id" = ${projectId} AND ${t}."role" = ANY(${WORKING}::text[])
      AND ${t}."from_on" <= ${today} AND (${t}."until_on" IS NULL OR ${t}."until_on" >= ${today})`;
  }
}
