// The sums of participation, in SQL: each figure has one definition, here.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { and, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Extent, Sums } from './participation.view.reads.js';

/** The sums of one insatsområde, before anything is blanked. */
export interface AreaSums {
  insatsomradeId: string;
  companies: number;
  sessions: number;
  minutes: number;
  stepsClimbed: number;
}

@Injectable()
export class ParticipationReads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The whole (its organisation is null) and each partner, in one statement. */
  async sums(extent: Extent): Promise<Sums[]> {
    return this.db.read<Sums>(sql`
      WITH part AS (${this.enrolments(extent)}),
      company_sums AS (
        SELECT organisation_id, count(*) FILTER (WHERE rank = 1) AS interested, count(*) FILTER (WHERE rank = 2) AS ask_later,
          count(*) FILTER (WHERE rank = 3) AS closed, count(*) FILTER (WHERE rank = 4) AS agreed,
          count(*) FILTER (WHERE rank = 5) AS active, count(*) FILTER (WHERE took_part) AS participating,
          count(*) FILTER (WHERE silent) AS silent
        FROM (
          SELECT organisation_id, who, max(rank) AS rank, bool_or(took_part) AS took_part, bool_and(silent) AS silent
          FROM part GROUP BY GROUPING SETS ((who), (organisation_id, who))) once
        GROUP BY organisation_id),
      session_sums AS (
        SELECT organisation_id, count(*) AS sessions, sum(minutes) AS minutes, sum(minutes) FILTER (WHERE reportable) AS reportable
        FROM (${this.sessions(extent)}) held GROUP BY GROUPING SETS ((), (organisation_id))),
      step_sums AS (
        SELECT organisation_id, sum(steps) AS steps FROM (${this.climbs(extent)}) climbs GROUP BY GROUPING SETS ((), (organisation_id)))
      SELECT o.organisation_id AS "organisationId",
        json_build_object('interested', coalesce(c.interested, 0), 'askLater', coalesce(c.ask_later, 0), 'agreed', coalesce(c.agreed, 0),
          'active', coalesce(c.active, 0), 'closed', coalesce(c.closed, 0), 'participating', coalesce(c.participating, 0),
          'silent', coalesce(c.silent, 0)) AS companies,
        coalesce(s.sessions, 0)::int AS sessions, coalesce(s.minutes, 0)::int AS minutes,
        coalesce(s.reportable, 0)::int AS "reportableMinutes", coalesce(t.steps, 0)::int AS "stepsClimbed"
      FROM (
        SELECT NULL::uuid AS organisation_id
        UNION SELECT p.organisation_id FROM project_partner p
          WHERE p.workspace_id = ${this.db.workspace} AND p.project_id = ${extent.projectId} AND ${this.partner(sql`p.organisation_id`, extent)}
        UNION SELECT organisation_id FROM part UNION SELECT organisation_id FROM session_sums) o
      LEFT JOIN company_sums c ON c.organisation_id IS NOT DISTINCT FROM o.organisation_id
      LEFT JOIN session_sums s ON s.organisation_id IS NOT DISTINCT FROM o.organisation_id
      LEFT JOIN step_sums t ON t.organisation_id IS NOT DISTINCT FROM o.organisation_id
      ORDER BY o.organisation_id NULLS FIRST`);
  }

  /** Each insatsområde of the project, and any other that something was done in. */
  async areas(extent: Extent): Promise<AreaSums[]> {
    const { workspace } = this.db;
    return this.db.read<AreaSums>(sql`
      WITH held AS (
        SELECT a.insatsomrade_id, s.company_id, s.minutes FROM (${this.sessions(extent)}) s
        JOIN session_insatsomrade a ON a.workspace_id = ${workspace} AND a.coaching_session_id = s.id),
      climbs AS (${this.climbs(extent)})
      SELECT i.id AS "insatsomradeId",
        (SELECT count(DISTINCT company_id) FROM held WHERE insatsomrade_id = i.id)::int AS companies,
        (SELECT count(*) FROM held WHERE insatsomrade_id = i.id)::int AS sessions,
        (SELECT coalesce(sum(minutes), 0) FROM held WHERE insatsomrade_id = i.id)::int AS minutes,
        (SELECT coalesce(sum(steps), 0) FROM climbs WHERE insatsomrade_id = i.id)::int AS "stepsClimbed"
      FROM insatsomrade i
      WHERE i.workspace_id = ${workspace} AND (
        EXISTS (SELECT 1 FROM project_insatsomrade p
          WHERE p.workspace_id = ${workspace} AND p.project_id = ${extent.projectId} AND p.insatsomrade_id = i.id)
        OR i.id IN (SELECT insatsomrade_id FROM held) OR i.id IN (SELECT insatsomrade_id FROM climbs))
      ORDER BY i.position, i.id`);
  }

  /** The targets of the project that stand, each with what has been reached of it in its own period and part. */
  async targets(extent: Extent): Promise<{ targetId: string; companies: number; actual: number | null }[]> {
    const { workspace } = this.db;
    return this.db.read(sql`
      WITH met AS (
        SELECT s.company_id, s.organisation_id, s.held_on, s.minutes, coalesce(c.organisation_number, c.id::text) AS who
        FROM coaching_session s
        JOIN enrolment e ON e.workspace_id = ${workspace} AND e.id = s.enrolment_id AND e.agreed_on IS NOT NULL
        JOIN company c ON c.workspace_id = ${workspace} AND c.id = s.company_id
        WHERE s.workspace_id = ${workspace} AND s.project_id = ${extent.projectId} AND s.reportable AND s.cancelled_at IS NULL
          AND ${this.partner(sql`s.organisation_id`, extent)}),
      first_met AS (
        SELECT who, organisation_id, min(held_on) AS on_day FROM met GROUP BY GROUPING SETS ((who), (who, organisation_id)))
      SELECT t.id AS "targetId",
        (SELECT count(*) FROM first_met f WHERE f.organisation_id IS NOT DISTINCT FROM t.organisation_id)::int AS companies,
        CASE t.unit
          WHEN 'COMPANY' THEN (SELECT count(*) FROM first_met f WHERE f.organisation_id IS NOT DISTINCT FROM t.organisation_id
            AND f.on_day >= coalesce(t.from_on, f.on_day) AND f.on_day <= coalesce(t.until_on, f.on_day))
          WHEN 'HOUR' THEN (SELECT coalesce(sum(m.minutes), 0) / 60 FROM met m
            WHERE m.organisation_id = coalesce(t.organisation_id, m.organisation_id)
            AND m.held_on >= coalesce(t.from_on, m.held_on) AND m.held_on <= coalesce(t.until_on, m.held_on))
        END::int AS actual
      FROM target t
      WHERE t.workspace_id = ${workspace} AND t.project_id = ${extent.projectId} AND t.withdrawn_on IS NULL
        AND (t.organisation_id IS NULL OR ${this.partner(sql`t.organisation_id`, extent)})
      ORDER BY t.position, t.id`);
  }

  /** The enrolments of the extent, ranked so that a company which took part twice counts by the best of its stages. */
  private enrolments(extent: Extent): Sql {
    const { workspace } = this.db;
    const about = extent.insatsomradeId
      ? sql`EXISTS (SELECT 1 FROM coaching_session s
          JOIN session_insatsomrade a ON a.workspace_id = ${workspace} AND a.coaching_session_id = s.id
          WHERE s.workspace_id = ${workspace} AND s.enrolment_id = e.id AND a.insatsomrade_id = ${extent.insatsomradeId})`
      : TRUE;
    const today = this.clock.today();
    return sql`
      SELECT e.organisation_id, coalesce(c.organisation_number, c.id::text) AS who,
        CASE WHEN e.closed_on IS NOT NULL THEN 3 WHEN e.agreed_on IS NOT NULL AND e.first_session_on IS NOT NULL THEN 5
          WHEN e.agreed_on IS NOT NULL THEN 4 WHEN e.ask_again_on IS NOT NULL THEN 2 ELSE 1 END AS rank,
        e.agreed_on IS NOT NULL AND e.first_session_on IS NOT NULL AS took_part,
        ${isSilent(sql`e`, today, sql`(SELECT p.silent_after_days FROM project p WHERE p.workspace_id = ${workspace} AND p.id = ${extent.projectId})`)} AS silent
      FROM enrolment e JOIN company c ON c.workspace_id = ${workspace} AND c.id = e.company_id
      WHERE e.workspace_id = ${workspace} AND e.project_id = ${extent.projectId}
        AND ${this.partner(sql`e.organisation_id`, extent)} AND ${about}`;
  }

  /** The sessions held in the extent; a cancelled one was not held. */
  private sessions(extent: Extent): Sql {
    const { workspace } = this.db;
    const about = extent.insatsomradeId
      ? sql`EXISTS (SELECT 1 FROM session_insatsomrade a
          WHERE a.workspace_id = ${workspace} AND a.coaching_session_id = s.id AND a.insatsomrade_id = ${extent.insatsomradeId})`
      : TRUE;
    return sql`
      SELECT s.id, s.organisation_id, s.company_id, s.minutes, s.reportable FROM coaching_session s
      WHERE s.workspace_id = ${workspace} AND s.project_id = ${extent.projectId} AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL
        AND ${this.partner(sql`s.organisation_id`, extent)} AND ${within(sql`s.held_on`, extent)} AND ${about}`;
  }

  /** The steps climbed that count for the project: in force, credited to it, and dated within the enrolment. */
  private climbs(extent: Extent): Sql {
    const { workspace } = this.db;
    const area = extent.insatsomradeId ? sql`m.insatsomrade_id = ${extent.insatsomradeId}` : TRUE;
    return sql`
      SELECT m.organisation_id, m.insatsomrade_id, m.company_id, greatest(0, m.to_step - m.step_before) AS steps
      FROM (
        SELECT t.*, lag(t.to_step) OVER (PARTITION BY t.company_id, t.insatsomrade_id ORDER BY t.on_day, t.place_id) AS step_before
        FROM step_transition t
        WHERE t.workspace_id = ${workspace} AND t.to_step IS NOT NULL
          AND EXISTS (SELECT 1 FROM enrolment e WHERE e.workspace_id = ${workspace} AND e.company_id = t.company_id AND e.project_id = ${extent.projectId})
          AND NOT EXISTS (SELECT 1 FROM step_transition x WHERE x.workspace_id = ${workspace} AND x.corrects_id = t.id)) m
      JOIN enrolment e ON e.workspace_id = ${workspace} AND e.id = m.enrolment_id
      WHERE m.project_id = ${extent.projectId} AND NOT m.is_baseline AND m.to_step > m.step_before
        AND m.on_day >= e.opened_on AND m.on_day <= coalesce(e.closed_on, m.on_day)
        AND ${this.partner(sql`m.organisation_id`, extent)} AND ${within(sql`m.on_day`, extent)} AND ${area}`;
  }

  private partner(column: Sql, { organisationId }: Extent): Sql {
    return organisationId ? sql`${column} = ${organisationId}` : TRUE;
  }
}

/** Active, and not met for so many days. */
export function isSilent(enrolment: Sql, today: string, days: Sql): Sql {
  return sql`(${enrolment}.closed_on IS NULL AND ${enrolment}.agreed_on IS NOT NULL
    AND coalesce(${enrolment}.last_session_on, ${enrolment}.agreed_on) < ${today}::date - ${days})`;
}

/** In the period, its days included. */
export function within(column: Sql, { fromOn, toOn }: Pick<Extent, 'fromOn' | 'toOn'>): Sql {
  return and(fromOn ? sql`${column} >= ${fromOn}` : TRUE, toOn ? sql`${column} <= ${toOn}` : TRUE);
}
