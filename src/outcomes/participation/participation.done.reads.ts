// What was done in an extent, as it was summed when it was written; only days outside whole half-years are read from the rows.
import { and, fixed, join, or, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { halfYearOf, within } from '../presences/stretch.reads.js';
import { Definitions } from './participation.definitions.reads.js';
import type { Grouping } from './participation.rules.js';
import { climbsAdd, sessionsAdd, tables, type Kind } from './participation.sums.reads.js';
import { daysOutsideHalfYears, type Stretch } from './period.rules.js';

const COLUMNS = fixed(
  `p.enrolment_id, p.organisation_id, p.insatsomrade_id, p.contact_id, p.sessions, p.reportable_sessions, p.unassigned_sessions,
   p.minutes, p.reportable_minutes, p.steps`,
);

/** Which sums are of a kind. */
const OF_KIND: Readonly<Record<Kind, Sql>> = {
  WHOLE: fixed('p.contact_id IS NULL AND p.insatsomrade_id IS NULL'),
  AREA: fixed('p.contact_id IS NULL AND p.insatsomrade_id IS NOT NULL'),
  CONTACT: fixed('p.contact_id IS NOT NULL'),
};

/** The definitions, with the sums of what they define. */
export class Done extends Definitions {
  /** Sums of a kind, one or several for each enrolment and partner; about the insatsområde asked for, where there is one. */
  sums(kind: Kind = this.extent.insatsomradeId ? 'AREA' : 'WHOLE'): Sql {
    const { projectId, fromOn, toOn } = this.extent;
    const table = fixed(fromOn === null && toOn === null ? 'enrolment_sum' : 'enrolment_half_year');
    const kept = sql`SELECT ${COLUMNS} FROM ${table} p
      WHERE p.workspace_id = ${this.workspace} AND p.project_id = ${projectId} AND ${this.halfYears} AND ${this.asked(kind)}`;
    const days = daysOutsideHalfYears(this.extent);
    return days.length ? join([kept, this.ofDays(kind, days)], ' UNION ALL ') : kept;
  }

  /** The same with the company, and whether it takes part. */
  taking(kind?: Kind): Sql {
    return sql`
      SELECT d.*, e.company_id, ${this.takesPart('e')} AND d.sessions > 0 AS takes_part
      FROM (${this.sums(kind)}) d JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = d.enrolment_id`;
  }

  /** Who was met, where, at companies that have agreed as of today. */
  get met(): Sql {
    return sql`
      SELECT d.organisation_id, d.contact_id, d.minutes, d.sessions, e.company_id FROM (${this.sums('CONTACT')}) d
      JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = d.enrolment_id
      WHERE e.agreed_on <= ${this.extent.today}`;
  }

  /** What was done with each company in each group of a grouping; the key of what is about no insatsområde is null. */
  groups(grouping: Grouping): Sql {
    const groups: Record<Grouping, () => Sql> = {
      PROJECT: () => byCompany(this.taking('WHOLE'), fixed(`''::text`)),
      PARTNER: () => byCompany(this.taking('WHOLE'), fixed('d.organisation_id::text')),
      INSATSOMRADE: () =>
        sql`${byCompany(this.taking('AREA'), fixed('d.insatsomrade_id::text'))} UNION ALL ${this.unassigned}`,
      HALF_YEAR: () => byCompany(this.ofHalfYears, fixed('d.half_year')),
    };
    return groups[grouping]();
  }

  protected override isTouched(companyId: Sql): Sql {
    if (!this.extent.insatsomradeId) return TRUE;
    return sql`${companyId} IN (SELECT t.company_id FROM (${this.taking()}) t WHERE t.sessions > 0 OR t.steps > 0)`;
  }

  /** Sessions about no insatsområde. */
  private get unassigned(): Sql {
    return sql`
      SELECT d.company_id, NULL::text AS group_key, bool_or(d.takes_part) AS takes_part,
        sum(d.unassigned_sessions)::int AS sessions, 0 AS reportable_sessions, 0 AS steps
      FROM (${this.taking('WHOLE')}) d WHERE d.unassigned_sessions > 0 GROUP BY d.company_id`;
  }

  /** Sums of all time, half-year by half-year. */
  private get ofHalfYears(): Sql {
    return sql`
      SELECT e.company_id, ${this.takesPart('e')} AND p.sessions > 0 AS takes_part, p.sessions, p.reportable_sessions, p.steps,
        p.half_year
      FROM enrolment_half_year p JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = p.enrolment_id
      WHERE p.workspace_id = ${this.workspace} AND p.project_id = ${this.extent.projectId} AND ${this.asked('WHOLE')}`;
  }

  /** What is no more, because it was cancelled, leaves a sum of nothing behind, which is not asked for. */
  private asked(kind: Kind): Sql {
    return and(
      OF_KIND[kind],
      fixed('p.sessions > 0 OR p.steps > 0'),
      kind === 'AREA' ? this.area(sql`p.insatsomrade_id`) : TRUE,
      this.partner(sql`p.organisation_id`),
    );
  }

  /** The half-years wholly in the period: those that begin in it, and end in it too. */
  private get halfYears(): Sql {
    const { fromOn, toOn } = this.extent;
    return and(
      fromOn ? sql`p.half_year >= ${fromOn}` : TRUE,
      toOn ? sql`p.half_year < ${halfYearOf(sql`(${toOn}::date + 1)`)}` : TRUE,
    );
  }

  private ofDays(kind: Kind, days: readonly Stretch[]): Sql {
    const { projectId } = this.extent;
    const ground = tables(this.workspace);
    const among = (day: Sql): Sql => sql`(${or(...days.map((stretch) => within(day, stretch)))})`;
    const sessions = sql`s.project_id = ${projectId} AND ${among(sql`s.held_on`)}`;
    const climbs = sql`m.project_id = ${projectId} AND ${among(sql`m.on_day`)}`;
    const added = [sessionsAdd(ground, kind, sessions)];
    if (kind !== 'CONTACT') added.push(climbsAdd(ground, kind, this.ofMoved(among), climbs));
    return sql`SELECT ${COLUMNS} FROM (${join(added, ' UNION ALL ')}) p WHERE ${this.asked(kind)}`;
  }
}

function byCompany(done: Sql, group: Sql): Sql {
  return sql`
    SELECT d.company_id, ${group} AS group_key, bool_or(d.takes_part) AS takes_part, sum(d.sessions)::int AS sessions,
      sum(d.reportable_sessions)::int AS reportable_sessions, sum(d.steps)::int AS steps
    FROM (${done}) d GROUP BY d.company_id, ${group}`;
}
