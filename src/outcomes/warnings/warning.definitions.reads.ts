// The rows behind each warning, each defined once in SQL: whoever measures counts them, and whoever asks opens them.
import type { Participant } from '#coaching/participants/participant.entity.js';
import { lacking } from '#coaching/participants/participant.reads.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, Bound, fixed, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { isHeld } from '../participation/participation.definitions.reads.js';
import type { Code } from './warning.rules.js';

/** What is looked at: a project, or one partner's part of it. */
export interface WarningExtent {
  readonly projectId: string;
  /** The partner whose part it is; null for all of it. */
  readonly organisationId: string | null;
  readonly today: Day;
  /** True when what fewer than five companies stand behind must not be shown. */
  readonly blanked: boolean;
}

/** The rules whose rows are found in SQL. */
export type Counted = Exclude<Code, 'FORECAST_MISSES' | 'BEHIND_PLAN' | 'AREA_BELOW_HALF_PLAN'>;

/** Who leads or coaches in a project: those whose coming and going changes its staff. */
const STAFF = fixed(`('PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH')`);

export class WarningDefinitions {
  constructor(
    private readonly extent: WarningExtent,
    private readonly workspace: Bound,
    /** After how many days a row counts, by rule. */
    private readonly limits: Readonly<Partial<Record<Code, number | null>>>,
    /** The columns of a participant `n`. */
    private readonly participant: Columns<Participant>,
  ) {}

  /** The rows of a rule: their id, whom they count for (each once), and the day. */
  rows(code: Counted): Sql {
    return this.definitions[code]();
  }

  /** How many there are of which these are some. */
  base(code: Counted): Sql | null {
    return this.bases[code]?.() ?? null;
  }

  private readonly definitions: Readonly<Record<Counted, () => Sql>> = {
    PARTNER_SILENT: () => this.silentPartners(),
    SHORT_OF_TIME: () => this.shortOfTime(),
    COMPANY_WAITS_FOR_SECOND_VISIT: () => this.waiting(),
    STAFF_CHANGE: () => this.staffChanges(),
    CLAIM_UNANSWERED: () => this.unansweredClaims(),
    SESSION_UNREPORTED: () => this.unreportedSessions(),
    PARTICIPANTS_INCOMPLETE: () => this.incompleteParticipants(),
  };

  private readonly bases: Readonly<Partial<Record<Counted, () => Sql>>> = {
    SHORT_OF_TIME: () => sql`SELECT count(*)::int FROM (${this.answered()}) e`,
    COMPANY_WAITS_FOR_SECOND_VISIT: () => sql`
      SELECT count(*)::int FROM enrolment e
      WHERE ${this.own('e')} AND e.closed_on IS NULL AND e.agreed_on IS NOT NULL AND e.first_session_on IS NOT NULL`,
    PARTICIPANTS_INCOMPLETE: () => sql`
      SELECT count(*)::int FROM participant n WHERE ${this.own('n')} AND n.erased_at IS NULL`,
  };

  /** Partners that have coaches or companies in the project, by the day they last logged a session, or took up the work. */
  private silentPartners(): Sql {
    const { projectId } = this.extent;
    return sql`
      SELECT k.organisation_id AS id, k.organisation_id AS by_id, greatest(k.on_day, ${this.startsOn()}) AS on_day FROM (
        SELECT w.organisation_id, coalesce((
          SELECT s.held_on FROM coaching_session s
          WHERE s.workspace_id = ${this.workspace} AND s.project_id = ${projectId} AND ${isHeld(sql`s`)}
            AND s.organisation_id = w.organisation_id
          ORDER BY s.held_on DESC LIMIT 1), min(w.since)) AS on_day
        FROM (${this.atWork()}) w GROUP BY w.organisation_id) k
      WHERE greatest(k.on_day, ${this.startsOn()}) < ${this.daysAgo('PARTNER_SILENT')} AND NOT EXISTS (
        SELECT 1 FROM project_partner p
        WHERE p.workspace_id = ${this.workspace} AND p.project_id = ${projectId}
          AND p.organisation_id = k.organisation_id AND p.left_on IS NOT NULL)`;
  }

  private atWork(): Sql {
    const { today } = this.extent;
    return sql`
      SELECT e.organisation_id, e.agreed_on AS since FROM enrolment e
      WHERE ${this.own('e')} AND e.closed_on IS NULL AND e.agreed_on IS NOT NULL
      UNION ALL
      SELECT m.organisation_id, r.from_on AS since FROM project_role r
      JOIN member m ON m.workspace_id = ${this.workspace} AND m.id = r.member_id
      WHERE ${this.ofProject('r')} AND ${this.ofPartner('m')} AND r.role = 'COACH' AND r.from_on <= ${today}
        AND (r.until_on IS NULL OR r.until_on >= ${today})`;
  }

  /** Companies that have no time, each by the enrolment that says most of it. */
  private shortOfTime(): Sql {
    return sql`
      SELECT e.id, e.company_id AS by_id, e.answered_on AS on_day FROM (${this.answered()}) e
      WHERE (e.close_reason = 'COMPANY_SHORT_OF_TIME' AND e.outcome IN ('LEFT', 'DECLINED'))
        OR (e.closed_on IS NULL AND e.agreed_on IS NULL AND e.ask_again_reason = 'COMPANY_SHORT_OF_TIME')`;
  }

  /** Companies that have said yes, no or later lately; of later no day is known but that of their interest. */
  private answered(): Sql {
    return sql`
      SELECT s.* FROM (${this.stands()}) s WHERE s.answered_on > ${this.daysAgo('SHORT_OF_TIME')}`;
  }

  /** Each company once: an open enrolment before a closed one, the latest before an earlier. */
  private stands(): Sql {
    return sql`
      SELECT DISTINCT ON (e.company_id) e.id, e.company_id, e.agreed_on, e.closed_on, e.outcome, e.close_reason,
        e.ask_again_reason, CASE WHEN e.outcome IN ('LEFT', 'DECLINED') THEN e.closed_on
          ELSE coalesce(e.agreed_on, e.opened_on) END AS answered_on
      FROM enrolment e WHERE ${this.own('e')}
      ORDER BY e.company_id, (e.closed_on IS NOT NULL), e.opened_on DESC, e.id DESC`;
  }

  /** Companies met on one day only, so long ago. */
  private waiting(): Sql {
    return sql`
      SELECT e.id, e.company_id AS by_id, e.last_session_on AS on_day FROM enrolment e
      WHERE ${this.own('e')} AND e.closed_on IS NULL AND e.agreed_on IS NOT NULL
        AND e.last_session_on = e.first_session_on
        AND e.last_session_on < ${this.daysAgo('COMPANY_WAITS_FOR_SECOND_VISIT')}`;
  }

  /** Who came or went lately; those who come in the project's first days are its staff from the start. */
  private staffChanges(): Sql {
    const { today } = this.extent;
    const since = this.daysAgo('STAFF_CHANGE');
    const atFirst = sql`coalesce(${this.startsOn()} + ${this.days('STAFF_CHANGE')}, '-infinity'::date)`;
    return sql`
      SELECT r.id, r.member_id AS by_id, CASE WHEN r.until_on < ${today} THEN r.until_on ELSE r.from_on END AS on_day
      FROM project_role r
      JOIN member m ON m.workspace_id = ${this.workspace} AND m.id = r.member_id
      WHERE ${this.ofProject('r')} AND ${this.ofPartner('m')} AND r.role IN ${STAFF} AND (
        (r.until_on >= ${since} AND r.until_on < ${today})
        OR (r.from_on > ${since} AND r.from_on <= ${today} AND r.from_on > ${atFirst}))`;
  }

  private unansweredClaims(): Sql {
    return sql`
      SELECT c.id, c.id AS by_id, c.submitted_on AS on_day FROM payment_claim c
      WHERE ${this.own('c')} AND c.answered_on IS NULL AND c.withdrawn_on IS NULL
        AND c.submitted_on < ${this.daysAgo('CLAIM_UNANSWERED')}`;
  }

  /** Planned for a day that is long past, and neither logged nor cancelled. */
  private unreportedSessions(): Sql {
    const before = sql`(${this.daysAgo('SESSION_UNREPORTED')})::timestamp AT TIME ZONE 'Europe/Stockholm'`;
    return sql`
      SELECT s.id, s.id AS by_id, (s.planned_for AT TIME ZONE 'Europe/Stockholm')::date AS on_day
      FROM coaching_session s
      WHERE ${this.own('s')} AND s.held_at IS NULL AND s.cancelled_at IS NULL AND s.starts_at < ${before}`;
  }

  /** Participants of whom the count for the funder lacks something. */
  private incompleteParticipants(): Sql {
    const { workspace } = this;
    return sql`
      SELECT n.id, n.id AS by_id, (n.created_at AT TIME ZONE 'Europe/Stockholm')::date AS on_day FROM participant n
      WHERE ${this.own('n')} AND n.erased_at IS NULL AND ${lacking(this.participant, { workspace })} <> '{}'::text[]`;
  }

  /** The project's first day; null when it is not stated. */
  private startsOn(): Sql {
    return sql`(SELECT p.starts_on FROM project p
      WHERE p.workspace_id = ${this.workspace} AND p.id = ${this.extent.projectId})`;
  }

  /** Rows of the project in this workspace, and of the partner where one is looked at. */
  private own(alias: string): Sql {
    return and(this.ofProject(alias), this.ofPartner(alias));
  }

  private ofProject(alias: string): Sql {
    const row = fixed(alias);
    return sql`${row}.workspace_id = ${this.workspace} AND ${row}.project_id = ${this.extent.projectId}`;
  }

  private ofPartner(alias: string): Sql {
    const { organisationId } = this.extent;
    return organisationId ? sql`${fixed(alias)}.organisation_id = ${organisationId}` : TRUE;
  }

  private daysAgo(code: Counted): Sql {
    return sql`${this.extent.today}::date - ${this.days(code)}`;
  }

  private days(code: Counted): Sql {
    return fixed(String(this.limits[code] ?? 0));
  }
}
