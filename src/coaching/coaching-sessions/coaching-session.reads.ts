// The lists of sessions, and what must be known of a coach's day to judge them.
import type { Actor } from '#platform/authority/actor.js';
import { ownRows } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, TRUE, whether, type Bound, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import type { Day } from '#platform/values/day.js';
import { CoachingSession } from './coaching-session.entity.js';
import type { CoachingSessionFilter } from './coaching-session.inputs.js';
import { SessionState } from './session-words.entity.js';

type Row = Columns<CoachingSession>;

const STATES: Readonly<Record<SessionState, (row: Row) => Sql>> = {
  PLANNED: (row) => sql`${row.heldAt} IS NULL AND ${row.cancelledAt} IS NULL`,
  LOGGED: (row) => sql`${row.heldAt} IS NOT NULL AND ${row.cancelledAt} IS NULL`,
  CANCELLED: (row) => sql`${row.cancelledAt} IS NOT NULL`,
};

/** What is hidden from other partners cannot be found out by filtering either. */
const ownAnd = (row: Row, { actor }: Scope, condition: Sql): Sql => and(ownRows(row, actor), condition);

/** Sessions that were held and do not count: "Att rätta". */
export function needsPuttingRight(row: Row, { actor }: Scope): Sql {
  return and(ownRows(row, actor), STATES.LOGGED(row), sql`NOT ${row.reportable}`);
}

/** Sessions about an insatsområde. */
export function isAbout(row: Columns<{ id: string }>, insatsomradeId: Sql | Bound | string, workspace: Bound): Sql {
  return sql`EXISTS (
    SELECT 1 FROM session_insatsomrade a
    WHERE a.workspace_id = ${workspace} AND a.coaching_session_id = ${row.id} AND a.insatsomrade_id = ${insatsomradeId})`;
}

/**
 * Sessions that the actor coaches. Their links repeat member and time, and stand in an index in the order of the list, so
 * that it begins there and stops at its limit; those still to be held have an index of their own.
 */
function isOwn(row: Row, { actor, workspace }: Scope, besides: CoachingSessionFilter): Sql {
  return sql`EXISTS (
    SELECT 1 FROM session_coach m
    WHERE m.workspace_id = ${workspace} AND m.member_id = ${actor.memberId} AND m.coaching_session_id = ${row.id}
      AND m.starts_at = ${row.startsAt} AND ${placeWanted(besides)})`;
}

/** What the link knows of the states that are asked for. */
function placeWanted({ planned, states }: CoachingSessionFilter): Sql {
  const asked = states?.length ? states : Object.values(SessionState);
  if (planned || asked.every((state) => state === SessionState.PLANNED)) return sql`m.is_planned`;
  return planned === false || !asked.includes(SessionState.PLANNED) ? sql`NOT m.is_planned` : TRUE;
}

export const coachingSessionList = list<CoachingSession, CoachingSessionFilter>({
  type: CoachingSession,
  orders: {
    STARTS_AT: { by: (row) => row.startsAt, type: 'timestamptz' },
    CREATED_AT: { by: (row) => row.createdAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'STARTS_AT', direction: OrderDirection.DESC }],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    coachId: (id, row, { workspace }) => sql`EXISTS (
      SELECT 1 FROM session_coach c
      WHERE c.workspace_id = ${workspace} AND c.coaching_session_id = ${row.id} AND c.coach_id = ${id})`,
    isMine: (isMine, row, scope, besides) =>
      isMine ? isOwn(row, scope, besides) : sql`NOT ${scope.actor.memberId}::uuid = ANY(${row.coachMemberIds})`,
    insatsomradeId: (id, row, { workspace }) => isAbout(row, id, workspace),
    heldFrom: (day, row) => sql`${row.heldOn} >= ${day}`,
    heldTo: (day, row) => sql`${row.heldOn} <= ${day}`,
    reportable: (reportable, row, scope) => ownAnd(row, scope, whether(row.reportable, reportable)),
    missing: (reasons, row, scope) => ownAnd(row, scope, sql`${row.missing} && ${reasons}::text[]`),
    planned: (planned, row) => whether(STATES.PLANNED(row), planned),
    states: (states, row) => (states.length ? or(...states.map((state) => STATES[state](row))) : TRUE),
  },
});

/** The latest session held with a company about an insatsområde, of all that the actor may see. */
export function sessionsOfStanding(standing: Sql, { workspace }: Scope): Sql {
  return sql`
    SELECT s.* FROM coaching_session s
    JOIN session_insatsomrade a
      ON a.workspace_id = ${workspace} AND a.coaching_session_id = s.id AND a.insatsomrade_id = ${standing}.insatsomrade_id
    WHERE s.workspace_id = ${workspace} AND s.company_id = ${standing}.company_id
      AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL`;
}

/** The latest session held at which a contact was met, of all that the actor may see. */
export function sessionsWithContact(contact: Sql, { workspace }: Scope): Sql {
  return sql`
    SELECT s.* FROM coaching_session s
    JOIN session_contact l ON l.workspace_id = ${workspace} AND l.coaching_session_id = s.id AND l.contact_id = ${contact}.id
    WHERE s.workspace_id = ${workspace} AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL`;
}

/** The session that another row names. */
export function sessionNamedBy(id: Sql, { workspace }: Scope): Sql {
  return sql`SELECT s.* FROM coaching_session s WHERE s.workspace_id = ${workspace} AND s.id = ${id}`;
}

/** The other sessions of the same visit, and this one. */
export function sessionsOfVisit(session: Sql, { workspace }: Scope): Sql {
  return sql`
    SELECT s.* FROM coaching_session s
    WHERE s.workspace_id = ${workspace} AND (s.id = ${session}.id OR s.visit_id = ${session}.visit_id)`;
}

/** Sessions of an enrolment that has passed to the actor's organisation since, with their minutes. */
/** The minutes of a session as somebody may know them: of the own partner's, or of a company taken over. */
export function minutesFor(row: Columns<CoachingSession>, { actor, workspace }: Scope): Sql {
  return sql`CASE WHEN ${ownRows(row, actor)} OR EXISTS (
      SELECT 1 FROM enrolment e WHERE e.workspace_id = ${workspace} AND e.id = ${row.enrolmentId}
        AND e.organisation_id = ${actor.organisationId}
        AND e.project_id = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[]))
    THEN ${row.minutes} END`;
}

export function takenOver(ids: readonly string[], actor: Actor, workspace: Bound): Sql {
  return sql`
    SELECT s.id, s.minutes FROM coaching_session s
    JOIN enrolment e ON e.workspace_id = ${workspace} AND e.id = s.enrolment_id
    WHERE s.workspace_id = ${workspace} AND s.id = ANY(${ids}::uuid[]) AND s.minutes IS NOT NULL
      AND e.organisation_id = ${actor.organisationId}
      AND e.project_id = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`;
}

/** A session that stands, with what decides whether it counts. */
export interface StandingSession {
  id: string;
  coachIds: string[];
  heldOn: Day;
  heldAt: Date;
  loggedAt: Date;
  minutes: number | null;
  preparationMinutes: number | null;
  travelMinutes: number | null;
  missing: string[];
  projectStartsOn: Day | null;
  projectEndsOn: Day | null;
  dayLimitMinutes: number | null;
  agreedOn: Day | null;
  closedOn: Day | null;
  /** Whether it is one of those asked for; the others only share a day with one of them. */
  isAsked: boolean;
}

/**
 * The sessions that meet a condition over `s`, and with them every session of their coaches' same days, since those
 * decide how long the days were.
 */
export function sessionsWithTheirDays(asked: Sql, workspace: Bound): Sql {
  const stands = sql`s.held_at IS NOT NULL AND s.cancelled_at IS NULL`;
  return sql`
    WITH asked AS (
      SELECT s.id FROM coaching_session s WHERE s.workspace_id = ${workspace} AND ${stands} AND ${asked}),
    days AS (
      SELECT DISTINCT c.coach_id, c.held_on FROM session_coach c
      WHERE c.workspace_id = ${workspace} AND c.coaching_session_id IN (SELECT id FROM asked)),
    involved AS (
      SELECT DISTINCT c.coaching_session_id AS id FROM session_coach c
      JOIN days d ON d.coach_id = c.coach_id AND d.held_on = c.held_on
      WHERE c.workspace_id = ${workspace})
    SELECT s.id, s.held_on AS "heldOn", s.held_at AS "heldAt", s.logged_at AS "loggedAt", s.minutes,
      s.preparation_minutes AS "preparationMinutes", s.travel_minutes AS "travelMinutes", s.missing,
      p.starts_on AS "projectStartsOn", coalesce(p.ended_on, p.planned_end_on) AS "projectEndsOn",
      p.day_limit_minutes AS "dayLimitMinutes", e.agreed_on AS "agreedOn", e.closed_on AS "closedOn",
      s.id IN (SELECT id FROM asked) AS "isAsked",
      ARRAY(SELECT c.coach_id FROM session_coach c
        WHERE c.workspace_id = ${workspace} AND c.coaching_session_id = s.id) AS "coachIds"
    FROM involved i
    JOIN coaching_session s ON s.workspace_id = ${workspace} AND s.id = i.id
    JOIN enrolment e ON e.workspace_id = ${workspace} AND e.id = s.enrolment_id
    JOIN project p ON p.workspace_id = ${workspace} AND p.id = s.project_id
    WHERE s.workspace_id = ${workspace} AND ${stands}`;
}

/** Who met the company in an enrolment, and when: every coach of every session that stands. */
export function meetingsIn(enrolmentId: string, workspace: Bound): Sql {
  return sql`
    SELECT s.enrolment_id AS "enrolmentId", s.company_id AS "companyId", s.project_id AS "projectId",
      s.organisation_id AS "organisationId", c.coach_id AS "coachId", s.held_on AS "metOn"
    FROM coaching_session s
    JOIN session_coach c ON c.workspace_id = ${workspace} AND c.coaching_session_id = s.id
    WHERE s.workspace_id = ${workspace} AND s.enrolment_id = ${enrolmentId}
      AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL`;
}

/** The sessions of certain coaches on certain days. */
export function onDaysOf(coachIds: readonly string[], days: readonly Day[], workspace: Bound): Sql {
  return sql`s.id IN (
    SELECT c.coaching_session_id FROM session_coach c
    WHERE c.workspace_id = ${workspace} AND c.coach_id = ANY(${coachIds}::uuid[]) AND c.held_on = ANY(${days}::date[]))`;
}
