// How companies stand in their projects, many enrolments in two statements: from the sums that are kept with the rows.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
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

  /** What was done with each company in its project, whichever enrolment and partner it was done in, and by its own. */
  private async done(ids: string[]): Promise<Found[]> {
    const { workspace } = this.db;
    return this.db.read<Found>(sql`
      SELECT e.id, e.project_id AS "projectId", e.organisation_id AS "organisationId", o.has_agreed AS "hasAgreed",
        o.sessions, o.minutes, i.occasions AS "presentOccasions", i.minutes AS "presentMinutes",
        json_build_object('sessions', o.own_sessions, 'minutes', o.own_minutes,
          'presentOccasions', i.own_occasions, 'presentMinutes', i.own_minutes) AS own
      FROM enrolment e
      CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(n.agreed_on <= ${this.clock.today()}), false) AS has_agreed,
          ${allAndOwn('p', 'sessions')}, ${allAndOwn('p', 'minutes')}
        FROM enrolment n LEFT JOIN enrolment_sum p ON p.workspace_id = ${workspace} AND p.enrolment_id = n.id
          AND p.contact_id IS NULL AND p.insatsomrade_id IS NULL
        WHERE n.workspace_id = ${workspace} AND n.company_id = e.company_id AND n.project_id = e.project_id) o
      CROSS JOIN LATERAL (
        SELECT ${allAndOwn('s', 'occasions')}, ${allAndOwn('s', 'minutes')}
        FROM participant q JOIN presence_sum s ON s.workspace_id = ${workspace} AND s.participant_id = q.id
        WHERE q.workspace_id = ${workspace} AND q.project_id = e.project_id AND q.company_id = e.company_id) i
      WHERE e.workspace_id = ${workspace} AND e.id = ANY(${ids}::uuid[])`);
  }

  /** The promises from the first day of their projects, in their order. */
  private async promised(ids: string[]): Promise<Target[]> {
    const projects = sql`SELECT e.project_id FROM enrolment e
      WHERE e.workspace_id = ${this.db.workspace} AND e.id = ANY(${ids}::uuid[])`;
    return this.db.select(
      Target,
      (t) => sql`${t}."project_id" IN (${projects}) AND ${t}."withdrawn_on" IS NULL AND ${t}."from_on" IS NULL`,
      fixed('ORDER BY t.position, t.id'),
    );
  }
}

/** The sum of a column over all rows of an alias, and over those of the partner of an enrolment `e`. */
function allAndOwn(alias: 'p' | 's', column: 'sessions' | 'occasions' | 'minutes'): Sql {
  const sum = `sum(${alias}.${column})`;
  return fixed(`coalesce(${sum}, 0)::int AS ${column},
    coalesce(${sum} FILTER (WHERE ${alias}.organisation_id = e.organisation_id), 0)::int AS own_${column}`);
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
