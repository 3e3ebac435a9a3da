// What participation counts, each thing defined once: where companies stand, the sessions held, the steps climbed.
import { snakeCase } from '#platform/database/naming.js';
import { and, Bound, fixed, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Extent } from './participation.view.reads.js';

/** Rows to read: those of a table, or rows in hand with the same columns. */
export interface Rows {
  /** What stands in FROM, under this alias. */
  as(alias: string): Sql;
  /** The condition that ties an alias to its workspace. */
  own(alias: string): Sql;
}

/** The rows of a tenant table. */
export function tableRows(table: string, workspace: Bound): Rows {
  return {
    as: (alias) => fixed(`${table} ${alias}`),
    own: (alias) => sql`${fixed(alias)}.workspace_id = ${workspace}`,
  };
}

/** Rows in hand, with the properties and types named. */
export function rowsInHand<T>(types: Partial<Record<keyof T & string, string>>, rows: readonly T[]): Rows {
  const columns = Object.keys(types).map((property) => [property as keyof T & string, snakeCase(property)] as const);
  const named = rows.map((row) => Object.fromEntries(columns.map(([property, column]) => [column, row[property]])));
  const json = new Bound(JSON.stringify(named));
  const typed = fixed(columns.map(([property, column]) => `${column} ${types[property]}`).join(', '));
  return { as: (alias) => sql`jsonb_to_recordset(${json}::jsonb) AS ${fixed(alias)} (${typed})`, own: () => TRUE };
}

/** A session was held when it was logged; a cancelled one was not. */
export function isHeld(session: Sql): Sql {
  return sql`${session}.held_at IS NOT NULL AND ${session}.cancelled_at IS NULL`;
}

/**
 * The steps climbed that count for the project they are credited to: in force and dated within the enrolment. How far up
 * one goes is told from the step in force before it, whoever it was credited to; a placing is never a step (progress.rules
 * says the same of transitions in hand). `among` narrows the transitions `t`, and must leave whole chains.
 */
export function climbsIn(transitions: Rows, enrolments: Rows, among: Sql = TRUE): Sql {
  return sql`
    SELECT m.id, m.enrolment_id, m.project_id, m.organisation_id, m.insatsomrade_id, m.company_id, m.on_day,
      m.to_step - m.step_before AS steps
    FROM (
      SELECT t.*, lag(t.to_step) OVER (
        PARTITION BY t.company_id, t.insatsomrade_id ORDER BY t.on_day, t.place_id) AS step_before
      FROM ${transitions.as('t')}
      WHERE ${and(transitions.own('t'), among)} AND t.to_step IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM ${transitions.as('x')} WHERE ${transitions.own('x')} AND x.corrects_id = t.id)) m
    JOIN ${enrolments.as('e')} ON ${enrolments.own('e')} AND e.id = m.enrolment_id
    WHERE NOT m.is_baseline AND m.to_step > m.step_before
      AND m.on_day >= e.opened_on AND (e.closed_on IS NULL OR m.on_day <= e.closed_on)`;
}

export class Definitions {
  constructor(
    protected readonly extent: Extent,
    protected readonly workspace: Bound,
  ) {}

  /**
   * A company once per project, by the enrolment that says most of it: an open one before a closed one, the latest before
   * an earlier. A company is one number in a workspace, so its id stands for its organisation number too. Its stage is that
   * of the last day of the period; whether it is silent is told as of today.
   */
  get stands(): Sql {
    const { projectId, fromOn, days } = this.extent;
    const lastDay = this.lastDay();
    const isClosed = this.isClosed();
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

  /** The sessions held. A company takes part once it has agreed, in the partner's part that met it. */
  get sessions(): Sql {
    const { projectId, insatsomradeId } = this.extent;
    const about = sql`EXISTS (
      SELECT 1 FROM session_insatsomrade a
      WHERE a.workspace_id = ${this.workspace} AND a.coaching_session_id = s.id AND a.insatsomrade_id = ${insatsomradeId})`;
    return sql`
      SELECT s.id, s.enrolment_id, s.organisation_id, s.company_id, s.held_on, s.minutes, s.reportable,
        ${this.takesPart('e')} AS takes_part
      FROM coaching_session s
      JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = s.enrolment_id
      WHERE s.workspace_id = ${this.workspace} AND s.project_id = ${projectId} AND ${isHeld(sql`s`)}
        AND ${this.partner(sql`s.organisation_id`)} AND ${this.within(sql`s.held_on`)} AND ${insatsomradeId ? about : TRUE}`;
  }

  /** Who was present, at which company and about what. */
  get present(): Sql {
    const { projectId } = this.extent;
    return sql`
      SELECT p.id, p.person_id, p.company_id, p.contact_id, p.counts_as, coalesce(p.gender, '') AS gender, a.organisation_id,
        a.on_day, a.insatsomrade_id, a.skill_area_code, a.level_code
      FROM attendance a JOIN participant p ON p.workspace_id = ${this.workspace} AND p.id = a.participant_id
      WHERE a.workspace_id = ${this.workspace} AND a.project_id = ${projectId} AND a.presence = 'PRESENT'
        AND ${this.partner(sql`a.organisation_id`)} AND ${this.within(sql`a.on_day`)} AND ${this.area(sql`a.insatsomrade_id`)}`;
  }

  /** One participant for each person who counts as such: as whom they were first present. `which` narrows the presences. */
  persons(which: Sql = TRUE): Sql {
    return sql`
      SELECT DISTINCT ON (h.person_id) h.id, h.person_id, h.company_id, h.gender FROM (${this.present}) h
      WHERE h.counts_as = 'PERSON' AND ${which} ORDER BY h.person_id, h.on_day, h.company_id, h.organisation_id,
        h.gender DESC, h.id`;
  }

  /** One enrolment for each company that takes part: the latest of those it was met in. */
  get participating(): Sql {
    return sql`
      SELECT DISTINCT ON (c.company_id) c.enrolment_id, c.company_id FROM (
        SELECT s.enrolment_id, s.company_id, s.held_on AS on_day FROM (${this.sessions}) s WHERE s.takes_part
        UNION ALL SELECT e.id, e.company_id, h.on_day FROM (${this.present}) h
        JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.project_id = ${this.extent.projectId}
          AND e.company_id = h.company_id
        WHERE ${this.takesPart('e')}) c
      ORDER BY c.company_id, c.on_day DESC, c.enrolment_id DESC`;
  }

  /** The contacts met who are no participants that were present, and so persons of their own. */
  get metAlone(): Sql {
    const { projectId } = this.extent;
    return sql`
      SELECT l.contact_id FROM (${this.sessions}) s
      JOIN session_contact l ON l.workspace_id = ${this.workspace} AND l.coaching_session_id = s.id
      JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = s.enrolment_id
      LEFT JOIN participant q ON q.workspace_id = ${this.workspace} AND q.project_id = ${projectId} AND q.contact_id = l.contact_id
      WHERE e.agreed_on <= ${this.extent.today} AND q.counts_as IS DISTINCT FROM 'COMPANY'
        AND (q.id IS NULL OR q.person_id NOT IN (SELECT h.person_id FROM (${this.present}) h))`;
  }

  /** The steps climbed. */
  get climbs(): Sql {
    const { projectId } = this.extent;
    const [transitions, enrolments] = [this.rows('step_transition'), this.rows('enrolment')];
    return sql`
      SELECT m.id, m.organisation_id, m.insatsomrade_id, m.company_id, m.on_day, m.steps
      FROM (${climbsIn(transitions, enrolments, this.ofMoved(this.within))}) m
      WHERE m.project_id = ${projectId} AND ${this.partner(sql`m.organisation_id`)} AND ${this.within(sql`m.on_day`)}
        AND ${this.area(sql`m.insatsomrade_id`)}`;
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

  /** Whether the company of an enrolment has agreed. */
  protected takesPart(enrolment: string): Sql {
    return sql`coalesce(${fixed(enrolment)}.agreed_on <= ${this.lastDay()}, false)`;
  }

  /** The transitions `t` of companies that have moved in the project: one that only stands has climbed nothing. */
  protected ofMoved(when: (day: Sql) => Sql): Sql {
    return sql`t.company_id IN (
      SELECT c.company_id FROM step_transition c
      WHERE c.workspace_id = ${this.workspace} AND c.project_id = ${this.extent.projectId} AND NOT c.is_baseline
        AND ${when(sql`c.on_day`)})`;
  }

  /** An insatsområde has the companies that something was done with in it. */
  protected isTouched(companyId: Sql): Sql {
    if (!this.extent.insatsomradeId) return TRUE;
    return sql`(${companyId} IN (SELECT h.company_id FROM (${this.sessions}) h)
      OR ${companyId} IN (SELECT c.company_id FROM (${this.climbs}) c))`;
  }

  protected rows(table: string): Rows {
    return tableRows(table, this.workspace);
  }

  protected lastDay(): Sql {
    const { toOn, today } = this.extent;
    return sql`${toOn ?? today}::date`;
  }

  /** Nobody closes ahead of time, so that what is asked as of today is found by an index of its own. */
  private isClosed(): Sql {
    const { toOn, today } = this.extent;
    if (toOn === null || toOn >= today) return sql`e.closed_on IS NOT NULL`;
    return sql`e.closed_on IS NOT NULL AND e.closed_on <= ${toOn}::date`;
  }

  /** In the period, its days included. */
  protected readonly within = (column: Sql): Sql => {
    const { fromOn, toOn } = this.extent;
    return and(fromOn ? sql`${column} >= ${fromOn}` : TRUE, toOn ? sql`${column} <= ${toOn}` : TRUE);
  };

  /** So many days asked for, or those of the project. */
  private silentAfter(days: number | null): Sql {
    if (days !== null) return fixed(String(days));
    return sql`(SELECT p.silent_after_days FROM project p
      WHERE p.workspace_id = ${this.workspace} AND p.id = ${this.extent.projectId})`;
  }
}
