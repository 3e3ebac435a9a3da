// The figures of participation worked out from the rows alone, by their definitions: what sums are held against.
import { Definitions } from '#outcomes/participation/participation.definitions.reads.js';
import type { Grouping } from '#outcomes/participation/participation.rules.js';
import type { AreaSums } from '#outcomes/participation/participation.reads.js';
import type { Contribution } from '#outcomes/participation/observer.rules.js';
import type { Extent, Sums } from '#outcomes/participation/participation.view.reads.js';
import type { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';

type Group = 'whole' | 'partner';
const KEYS: Record<Group, Sql> = { whole: fixed('NULL::uuid'), partner: fixed('c.organisation_id') };

/** The whole and each partner, with nothing said of a partner for whom nothing is counted. */
export async function sumsFromRows(db: Database, extent: Extent): Promise<Sums[]> {
  const { stands, sessions, climbs } = new Definitions(extent, db.workspace);
  const counted = (of: Group): Sql => sql`
    SELECT ${KEYS[of]} AS organisation_id, 1 AS company, c.stage, c.is_silent, NULL::uuid AS met_id, NULL::uuid AS session_id,
      0 AS minutes, false AS reportable, 0 AS steps FROM (${stands}) c
    UNION ALL SELECT ${KEYS[of]}, 0, NULL, false, CASE WHEN c.takes_part THEN c.company_id END, c.id, c.minutes, c.reportable, 0
    FROM (${sessions}) c
    UNION ALL SELECT ${KEYS[of]}, 0, NULL, false, NULL, NULL, 0, false, c.steps FROM (${climbs}) c`;
  const stage = (name: string, code: string): Sql => fixed(`'${name}', count(*) FILTER (WHERE stage = '${code}')`);
  const rows = await db.read<Omit<Sums, 'persons' | 'attendedMinutes'>>(sql`
    SELECT o.organisation_id AS "organisationId", json_build_object(
        ${stage('interested', 'INTERESTED')}, ${stage('askLater', 'ASK_LATER')}, ${stage('agreed', 'AGREED')},
        ${stage('active', 'ACTIVE')}, ${stage('closed', 'CLOSED')}, 'participating', count(DISTINCT met_id),
        'silent', count(*) FILTER (WHERE is_silent)) AS companies,
      count(session_id)::int AS sessions, coalesce(sum(minutes), 0)::int AS minutes,
      coalesce(sum(minutes) FILTER (WHERE reportable), 0)::int AS "reportableMinutes", coalesce(sum(steps), 0)::int AS "stepsClimbed"
    FROM (SELECT NULL::uuid AS organisation_id
      UNION SELECT p.organisation_id FROM project_partner p
      WHERE p.workspace_id = ${db.workspace} AND p.project_id = ${extent.projectId}
      UNION SELECT c.organisation_id FROM (${counted('partner')}) c) o
    LEFT JOIN (${counted('whole')} UNION ALL ${counted('partner')}) c ON c.organisation_id IS NOT DISTINCT FROM o.organisation_id
    GROUP BY o.organisation_id ORDER BY o.organisation_id NULLS FIRST`);
  // Sessions do not tell whom they met about what, and nobody attends anything in these stories.
  const persons = extent.insatsomradeId === null ? await personsFromRows(db, extent) : new Map<string | null, number>();
  return rows.map((row) => ({ ...row, persons: persons.get(row.organisationId) ?? 0, attendedMinutes: 0 }));
}

/** The contacts met by each partner, and by anybody, at companies that have agreed as of today. */
async function personsFromRows(db: Database, extent: Extent): Promise<Map<string | null, number>> {
  const { sessions } = new Definitions(extent, db.workspace);
  const rows = await db.read<{ organisationId: string | null; persons: number }>(sql`
    SELECT s.organisation_id AS "organisationId", count(DISTINCT l.contact_id)::int AS persons FROM (${sessions}) s
    JOIN enrolment e ON e.workspace_id = ${db.workspace} AND e.id = s.enrolment_id AND e.agreed_on <= ${extent.today}
    JOIN session_contact l ON l.workspace_id = ${db.workspace} AND l.coaching_session_id = s.id
    GROUP BY GROUPING SETS ((), (s.organisation_id))`);
  return new Map(rows.map(({ organisationId, persons }) => [organisationId, persons]));
}

/** The insatsområden that something was done in. */
export async function areasFromRows(db: Database, extent: Extent): Promise<AreaSums[]> {
  const { sessions, climbs } = new Definitions(extent, db.workspace);
  return db.read<AreaSums>(sql`
    SELECT d.insatsomrade_id AS "insatsomradeId", count(DISTINCT d.company_id)::int AS companies,
      sum(d.sessions)::int AS sessions, sum(d.minutes)::int AS minutes, sum(d.steps)::int AS "stepsClimbed",
      0 AS persons, 0 AS "attendedMinutes"
    FROM (
      SELECT l.insatsomrade_id, CASE WHEN s.takes_part THEN s.company_id END AS company_id, 1 AS sessions, s.minutes, 0 AS steps
      FROM (${sessions}) s
      JOIN session_insatsomrade l ON l.workspace_id = ${db.workspace} AND l.coaching_session_id = s.id
      UNION ALL SELECT c.insatsomrade_id, NULL, 0, 0, c.steps FROM (${climbs}) c) d
    WHERE ${extent.insatsomradeId}::uuid IS NULL OR d.insatsomrade_id = ${extent.insatsomradeId}
    GROUP BY d.insatsomrade_id ORDER BY d.insatsomrade_id`);
}

const HALF_YEAR = (day: string): string =>
  `make_date(date_part('year', ${day})::int, CASE WHEN date_part('month', ${day}) < 7 THEN 1 ELSE 7 END, 1)::text`;

/** Where the groups of a grouping are told from, of a session and of a climb. */
const GROUPS: Readonly<Record<Grouping, readonly [session: string, climb: string]>> = {
  PROJECT: [`''`, `''`],
  PARTNER: ['s.organisation_id::text', 's.organisation_id::text'],
  INSATSOMRADE: ['l.insatsomrade_id::text', 's.insatsomrade_id::text'],
  HALF_YEAR: [HALF_YEAR('s.held_on'), HALF_YEAR('s.on_day')],
};

/** What was done with which company in which group. */
export async function contributionsFromRows(db: Database, extent: Extent, grouping: Grouping): Promise<Contribution[]> {
  const { sessions, climbs } = new Definitions(extent, db.workspace);
  const [ofSession, ofClimb] = GROUPS[grouping];
  return db.read<Contribution>(sql`
    SELECT DISTINCT s.company_id AS "companyId", ${fixed(ofSession)} AS "group",
      CASE WHEN s.takes_part THEN 'PARTICIPATING' ELSE 'SESSION' END AS what, s.reportable AS "isReportable"
    FROM (${sessions}) s
    LEFT JOIN session_insatsomrade l ON l.workspace_id = ${db.workspace} AND l.coaching_session_id = s.id
    UNION ALL SELECT DISTINCT s.company_id, ${fixed(ofClimb)}, 'STEP', NULL::boolean FROM (${climbs}) s`);
}
