// How companies stand in their projects, many enrolments in two statements: from the sums that are kept with the rows.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Target } from '#programme/targets/target.entity.js';
import { lackSentence, minutesPlanned, missingToCount, type CompanyDone } from './enrolment-count.rules.js';
import { CountLack, EnrolmentCount } from './enrolment-count.view.reads.js';

interface Found extends CompanyDone {
  id: string;
  projectId: string;
  organisationId: string;
}

@Injectable()
export class EnrolmentCounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By the ids of enrolments; the caller has judged that the actor may know. */
  async of(ids: string[]): Promise<Map<string, EnrolmentCount>> {
    const [found, promises] = await Promise.all([this.done(ids), this.promised(ids)]);
    return new Map(
      found.map((one) => {
        const own = promises.filter(
          ({ projectId, organisationId }) =>
            projectId === one.projectId && (organisationId === null || organisationId === one.organisationId),
        );
        return [one.id, countOf(one, own)];
      }),
    );
  }

  /** What was done with each company in its project, whichever enrolment and partner it was done in. */
  private async done(ids: string[]): Promise<Found[]> {
    const { workspace } = this.db;
    return this.db.read<Found>(sql`
      SELECT e.id, e.project_id AS "projectId", e.organisation_id AS "organisationId",
        o.has_agreed AS "hasAgreed", o.sessions, o.minutes, i.occasions AS "presentOccasions", i.minutes AS "presentMinutes"
      FROM enrolment e
      CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(n.agreed_on <= ${this.clock.today()}), false) AS has_agreed,
          coalesce(sum(p.sessions), 0)::int AS sessions, coalesce(sum(p.minutes), 0)::int AS minutes
        FROM enrolment n LEFT JOIN enrolment_sum p ON p.workspace_id = ${workspace} AND p.enrolment_id = n.id
          AND p.contact_id IS NULL AND p.insatsomrade_id IS NULL
        WHERE n.workspace_id = ${workspace} AND n.company_id = e.company_id AND n.project_id = e.project_id) o
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(s.occasions), 0)::int AS occasions, coalesce(sum(s.minutes), 0)::int AS minutes
        FROM participant q JOIN presence_sum s ON s.workspace_id = ${workspace} AND s.participant_id = q.id
        WHERE q.workspace_id = ${workspace} AND q.project_id = e.project_id AND q.company_id = e.company_id) i
      WHERE e.workspace_id = ${workspace} AND e.id = ANY(${ids}::uuid[])`);
  }

  /** The promises for the whole time of their projects. */
  private async promised(ids: string[]): Promise<Target[]> {
    const projects = sql`SELECT e.project_id FROM enrolment e
      WHERE e.workspace_id = ${this.db.workspace} AND e.id = ANY(${ids}::uuid[])`;
    return this.db.select(
      Target,
      (t) => sql`${t}."project_id" IN (${projects}) AND ${t}."withdrawn_on" IS NULL AND ${t}."from_on" IS NULL`,
    );
  }
}

function countOf(done: Found, promises: readonly Target[]): EnrolmentCount {
  const missing = missingToCount(done, promises).map((one) => ({
    what: CountLack[one.what],
    count: one.count,
    sentence: lackSentence(one),
  }));
  const { sessions, minutes, organisationId } = done;
  return Object.assign(new EnrolmentCount(), {
    sessions,
    minutes,
    minutesPlanned: minutesPlanned(promises, organisationId),
    missing,
  });
}
