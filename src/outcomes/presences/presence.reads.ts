// From rows of attendance to sums by participant, and from those to tallies by company: each worked out by one definition.
import { type Bound, fixed, join, sql, type Sql } from '#platform/database/sql.js';
import type { Dimension } from './presence-tally.entity.js';
import { halfYearOf } from './stretch.reads.js';

const KEY = 'participant_id, organisation_id, insatsomrade_id, skill_area_code, level_code, half_year';
const AS_COUNTED = 'person_id, project_id, company_id, gender, counts_as';
const ADDED = 'minutes, occasions, first_on, last_on';
const COLUMNS = fixed(`${KEY}, ${AS_COUNTED}, ${ADDED}`);

const TALLY_KEY = 'project_id, organisation_id, company_id, dimension, key, gender';
const COUNTS = ['persons_in_project', 'persons_in_part', 'present', 'minutes', 'occasions'] as const;

/** The id of a sum, and of a tally, follows from what it is of. */
const SUM_ID = fixed(`md5(concat_ws('/', participant_id, organisation_id, coalesce(insatsomrade_id::text, '-'),
  coalesce(skill_area_code, '-'), coalesce(level_code, '-'), half_year - DATE '2000-01-01'))::uuid`);
const TALLY_ID = fixed(`md5(concat_ws('/', project_id, organisation_id, company_id, dimension, key, gender))::uuid`);

/** What participants' presence adds up to, from the rows. `which` narrows the participants `p`. */
export function summed(workspace: Bound, which: Sql): Sql {
  return sql`
    SELECT a.participant_id, a.organisation_id, a.insatsomrade_id, a.skill_area_code, a.level_code, ${halfYearOf(sql`a.on_day`)} AS half_year,
      p.person_id, p.project_id, p.company_id, coalesce(p.gender, '') AS gender, p.counts_as,
      sum(a.minutes)::int AS minutes, count(*)::int AS occasions, min(a.on_day) AS first_on, max(a.on_day) AS last_on
    FROM attendance a JOIN participant p ON p.workspace_id = ${workspace} AND p.id = a.participant_id
    WHERE a.workspace_id = ${workspace} AND a.presence = 'PRESENT' AND ${which}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`;
}

/** The sums as they are kept. `which` narrows the sums `s`. */
export function keptSums(workspace: Bound, which: Sql): Sql {
  return sql`SELECT ${COLUMNS} FROM presence_sum s WHERE s.workspace_id = ${workspace} AND ${which}`;
}

/** By what sums are spread over tallies, each with its key and gender. */
const SPREAD: Readonly<Record<Exclude<Dimension, 'FIRST_DAY'>, string>> = {
  WHOLE: `('WHOLE', '', r.gender)`,
  SKILL_AREA: `('SKILL_AREA', coalesce(r.skill_area_code, ''), '')`,
  LEVEL: `('LEVEL', coalesce(r.level_code, ''), '')`,
  INSATSOMRADE: `('INSATSOMRADE', coalesce(r.insatsomrade_id::text, ''), '')`,
  HALF_YEAR: `('HALF_YEAR', to_char(r.half_year, 'YYYY-MM-DD'), '')`,
};

/**
 * The tallies that sums come to, compared letter by letter, which is several times faster than by language: `sums` are rows as
 * above, `times` is 1 to add them and -1 to take them away.
 */
export function tallied(sums: Sql, times: 1 | -1, only?: Dimension): Sql {
  const wanted = Object.entries(SPREAD).filter(([dimension]) => only === undefined || dimension === only);
  const spread = sql`
    SELECT r.person_id, r.project_id, r.organisation_id, r.company_id, r.counts_as, r.minutes, r.occasions, r.first_on,
      d.dimension COLLATE "C" AS dimension, d.key COLLATE "C" AS key, d.gender COLLATE "C" AS gender
    FROM (${sums}) r CROSS JOIN LATERAL (VALUES ${fixed(wanted.map(([, row]) => row).join(', '))}) d (dimension, key, gender)`;
  const counts = fixed(COUNTS.map((count) => `${times} * sum(u.${count})::int AS ${count}`).join(', '));
  const parts = [
    ...(wanted.length ? [present(spread), ...homes(spread)] : []),
    ...(only === undefined || only === 'FIRST_DAY' ? firstDays(sums) : []),
  ];
  return sql`
    SELECT u.project_id, u.organisation_id, u.company_id, u.dimension, u.key, u.gender, ${counts}
    FROM (${join(parts, ' UNION ALL ')}) u GROUP BY 1, 2, 3, 4, 5, 6`;
}

/** Everybody present, and their time: at each company and in each partner's part. */
function present(spread: Sql): Sql {
  return sql`
    SELECT project_id, organisation_id, company_id, dimension, key, gender, 0 AS persons_in_project, 0 AS persons_in_part,
      count(DISTINCT person_id) AS present, sum(minutes) AS minutes, sum(occasions) AS occasions
    FROM (${spread}) o GROUP BY 1, 2, 3, 4, 5, 6`;
}

/**
 * A person who counts as such is of one company, where they were first: of the project's, and of each partner's. Whoever is
 * registered twice there is of one gender too, a known one before none: what is taken away is then what once was added.
 */
function homes(spread: Sql): Sql[] {
  const home = (scope: string, counts: string): Sql => sql`
    SELECT DISTINCT ON (${fixed(scope)}) project_id, organisation_id, company_id, dimension, key, gender, ${fixed(counts)}, 0, 0, 0
    FROM (${spread}) h WHERE counts_as = 'PERSON'
    ORDER BY ${fixed(scope)}, first_on, company_id, organisation_id, gender DESC`;
  const [project, part] = [
    'person_id, project_id, dimension, key',
    'person_id, project_id, organisation_id, dimension, key',
  ];
  return [sql`(${home(project, '1, 0')})`, sql`(${home(part, '0, 1')})`];
}

/** When somebody was first present: in the project, in the partner's part, and at the company there. */
function firstDays(sums: Sql): Sql[] {
  const day = fixed(`to_char(first_on, 'YYYY-MM-DD')`);
  const first = (scope: string, counts: string, who: string): Sql => sql`(
    SELECT DISTINCT ON (${fixed(scope)}) project_id, organisation_id, company_id, 'FIRST_DAY', ${day}, '', ${fixed(counts)}, 0, 0
    FROM (${sums}) f WHERE ${fixed(who)} ORDER BY ${fixed(scope)}, first_on, company_id, organisation_id)`;
  const isPerson = `counts_as = 'PERSON'`;
  return [
    first('person_id, project_id', '1, 0, 0', isPerson),
    first('person_id, project_id, organisation_id', '0, 1, 0', isPerson),
    first('person_id, project_id, organisation_id, company_id', '0, 0, 1', 'true'),
  ];
}

/** What tallies come to in all; those that come to nothing are left out. */
function net(changes: readonly Sql[]): Sql {
  const sums = fixed(COUNTS.map((count) => `sum(c.${count})::int AS ${count}`).join(', '));
  const isMoved = fixed(COUNTS.map((count) => `sum(c.${count}) <> 0`).join(' OR '));
  return sql`
    SELECT c.project_id, c.organisation_id, c.company_id, c.dimension, c.key, c.gender, ${sums}
    FROM (${join(changes, ' UNION ALL ')}) c GROUP BY 1, 2, 3, 4, 5, 6 HAVING ${isMoved}`;
}

/** The tables that are written to, and when. */
interface Kept {
  sums: string;
  tallies: string;
  at: Date;
}

/** Sets the sums of participants to what their rows say, and moves the tallies by the difference. */
export function recounted(workspace: Bound, ids: readonly string[], { sums, tallies, at }: Kept): Sql {
  const tallyColumns = fixed(`${TALLY_KEY}, ${COUNTS.join(', ')}`);
  const onto = fixed(COUNTS.map((count) => `${count} = ${tallies}.${count} + EXCLUDED.${count}`).join(', '));
  const anew = fixed(
    [...AS_COUNTED.split(', '), ...ADDED.split(', ')].map((one) => `${one} = EXCLUDED.${one}`).join(', '),
  );
  const changes = [tallied(sql`SELECT * FROM latter`, 1), tallied(sql`SELECT * FROM former`, -1)];
  return sql`
    WITH former AS (${keptSums(workspace, sql`s.participant_id = ANY(${ids}::uuid[])`)}),
    latter AS (${summed(workspace, sql`a.participant_id = ANY(${ids}::uuid[])`)}),
    gone AS (
      DELETE FROM presence_sum s WHERE s.workspace_id = ${workspace} AND s.participant_id = ANY(${ids}::uuid[])
        AND s.id <> ALL(ARRAY(SELECT ${SUM_ID} FROM latter)) RETURNING s.id),
    kept AS (
      INSERT INTO ${fixed(sums)} (workspace_id, id, created_at, ${COLUMNS})
      SELECT ${workspace}::uuid, ${SUM_ID}, ${at}::timestamptz, ${COLUMNS}
      FROM (SELECT ${COLUMNS} FROM latter EXCEPT SELECT ${COLUMNS} FROM former) changed
      ON CONFLICT (workspace_id, id) DO UPDATE SET ${anew} RETURNING id)
    INSERT INTO ${fixed(tallies)} (workspace_id, id, created_at, ${tallyColumns})
    SELECT ${workspace}::uuid, ${TALLY_ID}, ${at}::timestamptz, ${tallyColumns} FROM (${net(changes)}) n ORDER BY 2
    ON CONFLICT (workspace_id, id) DO UPDATE SET ${onto}`;
}

/** Tallies that are not what the rows come to, and sums that are not either: nothing, while all is well. */
export function presenceDifferences(workspace: Bound): Sql {
  const kept = sql`
    SELECT t.project_id, t.organisation_id, t.company_id, t.dimension, t.key, t.gender,
      ${fixed(COUNTS.map((count) => `-t.${count} AS ${count}`).join(', '))}
    FROM presence_tally t WHERE t.workspace_id = ${workspace}`;
  const rows = summed(workspace, sql`p.id = a.participant_id`);
  return net([tallied(rows, 1), kept]);
}
