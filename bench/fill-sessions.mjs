// Sessions in the order they were held, with their coaches and areas, and what follows from them.
import { insertOf, ofCompany, VERSIONED, WRITTEN } from './insert.mjs';
import { AREAS, idFor, KIND, STRIDE } from './rows.mjs';

/** Companies nobody has met for this long have gone silent; one in ten has. */
const SILENT_DAYS = 100;

/** Sessions that are planned, one for every fifth company. */
const PLANNED_SHARE = 5;

/**
 * Sessions number `after` to `until` of a group's, over all its workspaces: oldest first, in each workspace spread evenly
 * over the days and over the companies. Those of companies that only showed interest or went silent are their neighbour's.
 */
function held(group, after, until) {
  const { first, sessions, days, companies } = group;
  return `(
    SELECT w, n, c, at, (at AT TIME ZONE 'Europe/Stockholm')::date AS day,
      (c % ${group.coaches} + 1) AS k, 10 + (n * 13 % 81)::int AS minutes, c % ${AREAS} + 1 AS a,
      (n % 50 = 0 AND age > 410) AS late
    FROM (
      SELECT w, n, age, at, CASE WHEN c % 20 = 7 OR (c % 10 = 0 AND age < ${SILENT_DAYS}) THEN c - 1 ELSE c END AS c
      FROM (
        SELECT w, n, (n * ${STRIDE} % ${companies}) + 1 AS c, age,
          date_trunc('day', now()) - make_interval(days => age, hours => -(7 + (n * 7 % 9)::int), mins => -(n * 5 % 60)::int) AS at
        FROM (
          SELECT ${first} + (i / ${sessions}) AS w, i % ${sessions} + 1 AS n,
            ${days} - ((i % ${sessions}) * ${days} / ${sessions})::int AS age
          FROM generate_series(${after}::bigint, ${until}::bigint - 1) i) numbered) drawn) turned) h`;
}

/** The statements of one piece: the sessions, and their coach and areas. */
export function sessionRows(group, after, until) {
  const from = held(group, after, until);
  const sessionId = idFor(KIND.session, 'n');
  return [
    insertOf(
      'coaching_session',
      {
        id: sessionId,
        ...ofCompany('c'),
        coach_id: idFor(KIND.coach, 'k'),
        coach_member_ids: `ARRAY[${idFor(KIND.member, 'k')}]`,
        held_at: 'at',
        held_on: 'day',
        starts_at: 'at',
        minutes: 'minutes',
        mode: `CASE WHEN n % 4 = 0 THEN 'VIDEO' ELSE 'ON_SITE' END`,
        persons_coached: 'n % 4 + 1',
        working_note: `'Gick igenom flödet i verkstaden och enades om nästa steg, nummer ' || n`,
        reportable: 'NOT late',
        missing: `CASE WHEN late THEN '{OVER_A_YEAR_OLD}'::text[] ELSE '{}' END`,
        logged_at: `at + make_interval(days => CASE WHEN late THEN 400 ELSE 0 END, hours => 2)`,
        version: '1',
        created_at: 'at',
        updated_at: 'at',
      },
      from,
    ),
    insertOf(
      'session_coach',
      {
        id: idFor(KIND.sessionCoach, 'n'),
        coaching_session_id: sessionId,
        coach_id: idFor(KIND.coach, 'k'),
        member_id: idFor(KIND.member, 'k'),
        held_on: 'day',
        starts_at: 'at',
        is_planned: 'false',
        ...WRITTEN,
      },
      from,
    ),
    insertOf(
      'session_insatsomrade',
      {
        id: idFor(KIND.sessionArea, 'n'),
        coaching_session_id: sessionId,
        insatsomrade_id: idFor(KIND.area, 'a'),
        ...WRITTEN,
      },
      from,
    ),
  ];
}

/** What is still to be held. */
export function plannedRows(group) {
  const { first, last, companies, sessions, coaches } = group;
  const company = `n * ${PLANNED_SHARE}`;
  const nth = `${sessions} + n`;
  const at = `date_trunc('day', now()) + make_interval(days => (n % 20 + 1)::int, hours => (7 + n % 9)::int)`;
  const coach = `(${company}) % ${coaches} + 1`;
  const from = `generate_series(${first}, ${last}) w, generate_series(1, ${Math.floor(companies / PLANNED_SHARE)}) n`;
  return [
    insertOf(
      'coaching_session',
      {
        id: idFor(KIND.session, nth),
        ...ofCompany(company),
        coach_id: idFor(KIND.coach, coach),
        coach_member_ids: `ARRAY[${idFor(KIND.member, coach)}]`,
        planned_for: at,
        planned_minutes: '60',
        starts_at: at,
        mode: `'ON_SITE'`,
        missing: `'{}'`,
        ...VERSIONED,
      },
      from,
    ),
    insertOf(
      'session_coach',
      {
        id: idFor(KIND.sessionCoach, nth),
        coaching_session_id: idFor(KIND.session, nth),
        coach_id: idFor(KIND.coach, coach),
        member_id: idFor(KIND.member, coach),
        starts_at: at,
        is_planned: 'true',
        ...WRITTEN,
      },
      from,
    ),
  ];
}

/** What the sessions say of the enrolments: the first and the last, and who met the company lately. */
export const sums = () => [
  `CREATE TEMP TABLE met AS
   SELECT workspace_id, enrolment_id, coach_id, min(held_on) AS first, max(held_on) AS last FROM coaching_session
   WHERE held_on IS NOT NULL GROUP BY workspace_id, enrolment_id, coach_id`,
  `UPDATE enrolment e SET first_session_on = met.first, last_session_on = met.last
   FROM met WHERE met.workspace_id = e.workspace_id AND met.enrolment_id = e.id`,
  `INSERT INTO recent_meeting
     (workspace_id, id, created_at, enrolment_id, company_id, project_id, organisation_id, coach_id, met_on)
   SELECT e.workspace_id, ('${KIND.recentMeeting}' || right(e.id::text, 34))::uuid, now(), e.id, e.company_id, e.project_id,
     e.organisation_id, met.coach_id, met.last
   FROM met JOIN enrolment e ON e.workspace_id = met.workspace_id AND e.id = met.enrolment_id`,
];
