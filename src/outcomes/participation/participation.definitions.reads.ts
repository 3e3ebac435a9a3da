// What participation counts, each thing defined once: where companies stand, the sessions held, the steps climbed.
import { and, fixed, sql, TRUE, type Bound, type Sql } from '#platform/database/sql.js';
import type { Extent } from './participation.view.reads.js';

export class Definitions {
  constructor(
    private readonly extent: Extent,
    private readonly workspace: Bound,
  ) {}

  /**
   * A company once per project, by the enrolment that says most of it: an open one before a closed one, the latest before
   * an earlier. A company is one number in a workspace, so its id stands for its organisation number too. Its stage is that
   * of the last day of the period; whether it is silent is told as of today.
   */
  get stands(): Sql {
    const { projectId, fromOn, days } = this.extent;
    const lastDay = this.lastDay();
    const isClosed = sql`e.closed_on IS NOT NULL AND e.closed_on <= ${lastDay}`;
    return sql`
      SELECT e.id, e.company_id, e.organisation_id, e.stage, e.is_silent FROM (
        SELECT DISTINCT ON (e.company_id) e.id, e.company_id, e.organisation_id,
          CASE WHEN ${isClosed} THEN 'CLOSED'
            WHEN e.agreed_on <= ${lastDay} THEN CASE WHEN e.first_session_on <= ${lastDay} THEN 'ACTIVE' ELSE 'AGREED' END
            WHEN e.ask_again_on IS NOT NULL THEN 'ASK_LATER' ELSE 'INTERESTED' END AS stage,
          coalesce(e.closed_on IS NULL AND e.agreed_on IS NOT NULL
            AND coalesce(e.last_session_on, e.agreed_on) < ${this.extent.today}::date - ${this.silentAfter(days)}, false) AS is_silent
        FROM enrolment e
        WHERE e.workspace_id = ${this.workspace} AND e.project_id = ${projectId} AND e.opened_on <= ${lastDay}
          AND ${fromOn ? sql`(e.closed_on IS NULL OR e.closed_on >= ${fromOn})` : TRUE}
        ORDER BY e.company_id, (${isClosed}), e.opened_on DESC, e.id DESC) e
      WHERE ${this.partner(sql`e.organisation_id`)} AND ${this.isTouched(sql`e.company_id`)}`;
  }

  /** The sessions held; a cancelled one was not. A company takes part once it has agreed, in the partner's part that met it. */
  get sessions(): Sql {
    const { projectId, insatsomradeId } = this.extent;
    const about = sql`EXISTS (
      SELECT 1 FROM session_insatsomrade a
      WHERE a.workspace_id = ${this.workspace} AND a.coaching_session_id = s.id AND a.insatsomrade_id = ${insatsomradeId})`;
    return sql`
      SELECT s.id, s.enrolment_id, s.organisation_id, s.company_id, s.held_on, s.minutes, s.reportable,
        coalesce(e.agreed_on <= ${this.lastDay()}, false) AS takes_part
      FROM coaching_session s
      JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = s.enrolment_id
      WHERE s.workspace_id = ${this.workspace} AND s.project_id = ${projectId}
        AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL
        AND ${this.partner(sql`s.organisation_id`)} AND ${this.within(sql`s.held_on`)} AND ${insatsomradeId ? about : TRUE}`;
  }

  /**
   * The steps climbed that count for the project: in force, credited to it, dated within the enrolment. How far up one goes
   * is told from the step in force before it, whoever it was credited to; a placing is never a step (progress.rules says
   * the same of transitions in hand).
   */
  get climbs(): Sql {
    const { projectId } = this.extent;
    return sql`
      SELECT m.id, m.organisation_id, m.insatsomrade_id, m.company_id, m.on_day, m.to_step - m.step_before AS steps
      FROM (
        SELECT t.*, lag(t.to_step) OVER (
          PARTITION BY t.company_id, t.insatsomrade_id ORDER BY t.on_day, t.place_id) AS step_before
        FROM step_transition t
        WHERE t.workspace_id = ${this.workspace} AND t.to_step IS NOT NULL AND t.company_id IN (
            SELECT c.company_id FROM step_transition c
            WHERE c.workspace_id = ${this.workspace} AND c.project_id = ${projectId} AND NOT c.is_baseline)
          AND NOT EXISTS (SELECT 1 FROM step_transition x WHERE x.workspace_id = ${this.workspace} AND x.corrects_id = t.id)) m
      JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = m.enrolment_id
      WHERE m.project_id = ${projectId} AND NOT m.is_baseline AND m.to_step > m.step_before
        AND m.on_day >= e.opened_on AND (e.closed_on IS NULL OR m.on_day <= e.closed_on)
        AND ${this.partner(sql`m.organisation_id`)} AND ${this.within(sql`m.on_day`)} AND ${this.area(sql`m.insatsomrade_id`)}`;
  }

  /** The partner asked for, or any. */
  readonly partner = (column: Sql): Sql => {
    const { organisationId } = this.extent;
    return organisationId ? sql`${column} = ${organisationId}` : TRUE;
  };

  /** The insatsområde asked for, or any. */
  readonly area = (column: Sql): Sql => {
    const { insatsomradeId } = this.extent;
    return insatsomradeId ? sql`${column} = ${insatsomradeId}` : TRUE;
  };

  /** An insatsområde has the companies that something was done with in it. */
  private isTouched(companyId: Sql): Sql {
    if (!this.extent.insatsomradeId) return TRUE;
    return sql`(${companyId} IN (SELECT h.company_id FROM (${this.sessions}) h)
      OR ${companyId} IN (SELECT c.company_id FROM (${this.climbs}) c))`;
  }

  /** In the period, its days included. */
  private within(column: Sql): Sql {
    const { fromOn, toOn } = this.extent;
    return and(fromOn ? sql`${column} >= ${fromOn}` : TRUE, toOn ? sql`${column} <= ${toOn}` : TRUE);
  }

  private lastDay(): Sql {
    const { toOn, today } = this.extent;
    return sql`${toOn ?? today}::date`;
  }

  /** So many days asked for, or those of the project. */
  private silentAfter(days: number | null): Sql {
    if (days !== null) return fixed(String(days));
    return sql`(SELECT p.silent_after_days FROM project p
      WHERE p.workspace_id = ${this.workspace} AND p.id = ${this.extent.projectId})`;
  }
}
