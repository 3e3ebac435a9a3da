// The sums of participation, in SQL: what each figure counts is said once, in participation.definitions.reads.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Contribution } from './observer.rules.js';
import { Definitions } from './participation.definitions.reads.js';
import type { Extent, Sums } from './participation.view.reads.js';

/** The sums of one insatsområde, before anything is blanked. */
export interface AreaSums {
  insatsomradeId: string;
  companies: number;
  sessions: number;
  minutes: number;
  stepsClimbed: number;
}

/** A target with its part and its period, and the persons met in them. */
export interface TargetSums {
  targetId: string;
  unit: string;
  organisationId: string | null;
  fromOn: string | null;
  untilOn: string | null;
  persons: number;
}

@Injectable()
export class ParticipationReads {
  constructor(private readonly db: Database) {}

  /** The whole (its organisation is null) and each partner, in one statement. */
  async sums(extent: Extent): Promise<Sums[]> {
    const { stands, sessions, climbs, partner } = this.definitions(extent);
    return this.db.read<Sums>(sql`
      WITH company_sums AS (
        SELECT organisation_id, count(*) FILTER (WHERE stage = 'INTERESTED') AS interested,
          count(*) FILTER (WHERE stage = 'ASK_LATER') AS ask_later, count(*) FILTER (WHERE stage = 'AGREED') AS agreed,
          count(*) FILTER (WHERE stage = 'ACTIVE') AS active, count(*) FILTER (WHERE stage = 'CLOSED') AS closed,
          count(*) FILTER (WHERE is_silent) AS silent
        FROM (${stands}) stands GROUP BY GROUPING SETS ((), (organisation_id))),
      session_sums AS (
        SELECT organisation_id, count(DISTINCT company_id) FILTER (WHERE takes_part) AS participating,
          sum(sessions) AS sessions, sum(minutes) AS minutes, sum(reportable) AS reportable
        FROM (
          SELECT organisation_id, company_id, bool_or(takes_part) AS takes_part, count(*) AS sessions, sum(minutes) AS minutes,
            sum(minutes) FILTER (WHERE reportable) AS reportable
          FROM (${sessions}) held GROUP BY organisation_id, company_id) by_company
        GROUP BY GROUPING SETS ((), (organisation_id))),
      step_sums AS (
        SELECT organisation_id, sum(steps) AS steps FROM (${climbs}) climbs GROUP BY GROUPING SETS ((), (organisation_id))),
      parts AS (
        SELECT organisation_id FROM company_sums UNION SELECT organisation_id FROM session_sums
        UNION SELECT organisation_id FROM step_sums
        UNION SELECT p.organisation_id FROM project_partner p
          WHERE p.workspace_id = ${this.db.workspace} AND p.project_id = ${extent.projectId} AND ${partner(sql`p.organisation_id`)})
      SELECT o.organisation_id AS "organisationId",
        json_build_object('interested', coalesce(c.interested, 0), 'askLater', coalesce(c.ask_later, 0),
          'agreed', coalesce(c.agreed, 0), 'active', coalesce(c.active, 0), 'closed', coalesce(c.closed, 0),
          'participating', coalesce(s.participating, 0), 'silent', coalesce(c.silent, 0)) AS companies,
        coalesce(s.sessions, 0)::int AS sessions, coalesce(s.minutes, 0)::int AS minutes,
        coalesce(s.reportable, 0)::int AS "reportableMinutes", coalesce(t.steps, 0)::int AS "stepsClimbed"
      FROM parts o
      LEFT JOIN company_sums c ON c.organisation_id IS NOT DISTINCT FROM o.organisation_id
      LEFT JOIN session_sums s ON s.organisation_id IS NOT DISTINCT FROM o.organisation_id
      LEFT JOIN step_sums t ON t.organisation_id IS NOT DISTINCT FROM o.organisation_id
      ORDER BY o.organisation_id NULLS FIRST`);
  }

  /** Each insatsområde of the project, and any other that something was done in; a session about two counts in both. */
  async areas(extent: Extent): Promise<AreaSums[]> {
    const { workspace } = this.db;
    const { sessions, climbs, area } = this.definitions(extent);
    return this.db.read<AreaSums>(sql`
      WITH held AS (
        SELECT insatsomrade_id, count(*) FILTER (WHERE takes_part) AS companies, sum(sessions) AS sessions, sum(minutes) AS minutes
        FROM (
          SELECT a.insatsomrade_id, s.company_id, bool_or(s.takes_part) AS takes_part, count(*) AS sessions,
            sum(s.minutes) AS minutes
          FROM (${sessions}) s
          JOIN session_insatsomrade a ON a.workspace_id = ${workspace} AND a.coaching_session_id = s.id
          GROUP BY a.insatsomrade_id, s.company_id) by_company
        GROUP BY insatsomrade_id),
      climbed AS (SELECT insatsomrade_id, sum(steps) AS steps FROM (${climbs}) climbs GROUP BY insatsomrade_id)
      SELECT i.id AS "insatsomradeId", coalesce(h.companies, 0)::int AS companies, coalesce(h.sessions, 0)::int AS sessions,
        coalesce(h.minutes, 0)::int AS minutes, coalesce(c.steps, 0)::int AS "stepsClimbed"
      FROM insatsomrade i
      LEFT JOIN held h ON h.insatsomrade_id = i.id
      LEFT JOIN climbed c ON c.insatsomrade_id = i.id
      WHERE i.workspace_id = ${workspace} AND ${area(sql`i.id`)} AND (
        h.insatsomrade_id IS NOT NULL OR c.insatsomrade_id IS NOT NULL OR EXISTS (
          SELECT 1 FROM project_insatsomrade p
          WHERE p.workspace_id = ${workspace} AND p.project_id = ${extent.projectId} AND p.insatsomrade_id = i.id))
      ORDER BY i.position, i.id`);
  }

  /** The targets of the project that stand, each with the persons met in its own part and period. */
  async targets(extent: Extent): Promise<TargetSums[]> {
    const { workspace } = this.db;
    const { sessions, partner } = this.definitions({ ...extent, insatsomradeId: null, fromOn: null, toOn: null });
    return this.db.read<TargetSums>(sql`
      SELECT t.id AS "targetId", t.unit, t.organisation_id AS "organisationId", t.from_on AS "fromOn",
        t.until_on AS "untilOn",
        CASE t.unit WHEN 'PERSON' THEN (
          SELECT count(DISTINCT c.contact_id) FROM (${sessions}) s
          JOIN session_contact c ON c.workspace_id = ${workspace} AND c.coaching_session_id = s.id
          WHERE s.takes_part AND (t.organisation_id IS NULL OR s.organisation_id = t.organisation_id)
            AND (t.from_on IS NULL OR s.held_on >= t.from_on) AND (t.until_on IS NULL OR s.held_on <= t.until_on))
        ELSE 0 END::int AS persons
      FROM target t
      WHERE t.workspace_id = ${workspace} AND t.project_id = ${extent.projectId} AND t.withdrawn_on IS NULL
        AND (t.organisation_id IS NULL OR ${partner(sql`t.organisation_id`)})
      ORDER BY t.position, t.id`);
  }

  /** Which companies stand behind the figures of every group: what decides what an observer may see. */
  async contributions(extent: Extent): Promise<Contribution[]> {
    const { workspace } = this.db;
    const whole = { ...extent, organisationId: null, insatsomradeId: null, fromOn: null, toOn: null };
    const { sessions, climbs } = this.definitions(whole);
    return this.db.read<Contribution>(sql`
      SELECT DISTINCT CASE WHEN s.takes_part THEN 'PARTICIPATING' ELSE 'SESSION' END AS what, s.company_id AS "companyId",
        s.organisation_id AS "organisationId", a.insatsomrade_id AS "insatsomradeId",
        ${halfYearOf(sql`s.held_on`)} AS "halfYear", s.reportable AS "isReportable"
      FROM (${sessions}) s
      LEFT JOIN session_insatsomrade a ON a.workspace_id = ${workspace} AND a.coaching_session_id = s.id
      UNION ALL
      SELECT DISTINCT 'STEP', c.company_id, c.organisation_id, c.insatsomrade_id, ${halfYearOf(sql`c.on_day`)}, NULL::boolean
      FROM (${climbs}) c`);
  }

  private definitions(extent: Extent): Definitions {
    return new Definitions(extent, this.db.workspace);
  }
}

/** The first day of the half-year that a day lies in. */
function halfYearOf(day: ReturnType<typeof sql>): ReturnType<typeof sql> {
  return sql`make_date(extract(year FROM ${day})::int, CASE WHEN extract(month FROM ${day}) < 7 THEN 1 ELSE 7 END, 1)`;
}
