// Whose a row about a company is in a project, whether or not the company takes part yet, and who may write it.
import { Injectable } from '@nestjs/common';
import { Company } from '#directory/companies/company.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { workedOnIn, type WorkedAt } from './enrolment.policy.js';

/** What a row says of where it belongs. */
interface Placed {
  projectId: string;
  organisationId: string;
  enrolmentId: string | null;
}

/** A row that is about to be written: nothing of it can belong to somebody else afterwards. */
export interface Place extends WorkedAt {
  companyId: string | null;
}

@Injectable()
export class CompanyPlaces {
  constructor(private readonly db: Database) {}

  /**
   * Where a new row belongs: to the partner that is responsible for the company today, and otherwise, or where it is about
   * no company, to the organisation of whoever writes it.
   */
  async of(actor: Actor, projectId: string, companyId: string | null): Promise<Place> {
    await this.db.seen(actor, Project, projectId, 'input.projectId');
    if (companyId) await this.db.seen(actor, Company, companyId, 'input.companyId');
    const [enrolment] = companyId
      ? await this.db.select(
          Enrolment,
          (t) => sql`${t}.project_id = ${projectId} AND ${t}.company_id = ${companyId}`,
          fixed('ORDER BY t.closed_on IS NULL DESC, t.opened_on DESC, t.id DESC LIMIT 1'),
        )
      : [];
    const { organisationId } = enrolment ?? actor;
    const responsibleMemberIds = enrolment?.responsibleMemberIds ?? [];
    return { projectId, companyId, organisationId, enrolmentId: enrolment?.id ?? null, responsibleMemberIds };
  }

  /** A row as a policy judges it, with those who work on its enrolment today. */
  async worked(row: Placed): Promise<WorkedAt> {
    const { enrolmentId } = row;
    const enrolment = enrolmentId === null ? undefined : await this.db.find(Enrolment, enrolmentId);
    return { ...workedOnIn(row, enrolment), enrolmentId };
  }
}
