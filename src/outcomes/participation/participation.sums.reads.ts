// From rows to sums: what each session and each climb adds, how sums are moved by it, and how far they are from the rows.
import { Bound, fixed, join, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { halfYearOf } from '../presences/stretch.reads.js';
import { climbsIn, isHeld, tableRows, type Rows } from './participation.definitions.reads.js';

/** Sessions, what they were about and who was met at them: in their tables, or in hand. */
export interface Sessions {
  sessions: Rows;
  areas: Rows;
  contacts: Rows;
}

/** Transitions, and the enrolments that they are credited to. */
export interface Transitions {
  transitions: Rows;
  enrolments: Rows;
}

/** The kinds of sums: of everything, of each insatsområde, of each contact. */
export type Kind = 'WHOLE' | 'AREA' | 'CONTACT';
export const KINDS: readonly Kind[] = ['WHOLE', 'AREA', 'CONTACT'];

/** What every sum adds up. */
const FIGURES = [
  'sessions',
  'reportable_sessions',
  'unassigned_sessions',
  'minutes',
  'reportable_minutes',
  'steps',
] as const;

/** The tables of sums, and by what their rows are told apart. */
const KEY = ['enrolment_id', 'project_id', 'organisation_id', 'insatsomrade_id', 'contact_id'];
const KEYS = { enrolment_sum: KEY, enrolment_half_year: [...KEY, 'half_year'] } as const;
export type SumTable = keyof typeof KEYS;

/** In the order in which they are made: the whole sums are those of the half-years. */
export const SUM_TABLES: readonly SumTable[] = ['enrolment_half_year', 'enrolment_sum'];

/** A sum that is not what its rows add up to, and by how much it falls short. */
export interface Difference {
  enrolment_id: string;
  half_year?: string;
  sessions: number;
  minutes: number;
  steps: number;
}

export function tables(workspace: Bound): Sessions & Transitions {
  return {
    sessions: tableRows('coaching_session', workspace),
    areas: tableRows('session_insatsomrade', workspace),
    contacts: tableRows('session_contact', workspace),
    transitions: tableRows('step_transition', workspace),
    enrolments: tableRows('enrolment', workspace),
  };
}

/** What the sessions held add to sums of a kind: a row for each and for each thing it was about. `which` narrows `s`. */
export function sessionsAdd({ sessions, areas, contacts }: Sessions, kind: Kind, which = TRUE): Sql {
  const about = sql`EXISTS (SELECT 1 FROM ${areas.as('a')} WHERE ${areas.own('a')} AND a.coaching_session_id = s.id)`;
  const links = { WHOLE: undefined, AREA: areas, CONTACT: contacts }[kind];
  const joined = links ? sql`JOIN ${links.as('l')} ON ${links.own('l')} AND l.coaching_session_id = s.id` : fixed('');
  return sql`
    SELECT s.enrolment_id, s.project_id, s.organisation_id, ${fixed(kind === 'AREA' ? 'l.insatsomrade_id' : 'NULL::uuid')} AS insatsomrade_id,
      ${fixed(kind === 'CONTACT' ? 'l.contact_id' : 'NULL::uuid')} AS contact_id, s.held_on AS on_day, 1 AS sessions,
      coalesce(s.reportable, false)::int AS reportable_sessions,
      ${kind === 'WHOLE' ? sql`(NOT ${about})::int` : fixed('0')} AS unassigned_sessions, coalesce(s.minutes, 0) AS minutes,
      CASE WHEN s.reportable THEN coalesce(s.minutes, 0) ELSE 0 END AS reportable_minutes, 0 AS steps
    FROM ${sessions.as('s')} ${joined}
    WHERE ${sessions.own('s')} AND ${isHeld(sql`s`)} AND ${which}`;
}

/** What the steps climbed add to sums of a kind. `chains` narrows the transitions `t`, `which` the climbs `m`. */
export function climbsAdd({ transitions, enrolments }: Transitions, kind: Kind, chains = TRUE, which = TRUE): Sql {
  return sql`
    SELECT m.enrolment_id, m.project_id, m.organisation_id, ${fixed(kind === 'AREA' ? 'm.insatsomrade_id' : 'NULL::uuid')} AS insatsomrade_id,
      NULL::uuid AS contact_id, m.on_day, 0 AS sessions, 0 AS reportable_sessions, 0 AS unassigned_sessions, 0 AS minutes,
      0 AS reportable_minutes, m.steps
    FROM (${climbsIn(transitions, enrolments, chains)}) m WHERE ${which}`;
}

/** The opposite: what is taken from sums. */
export function taken(added: Sql): Sql {
  return sql`SELECT ${fixed([...KEY, 'on_day', ...FIGURES.map((figure) => `-${figure} AS ${figure}`)].join(', '))} FROM (${added}) b`;
}

/** Moves the sums of a table by what is added and taken. Sums are moved in one order by everybody, who so wait in no circle. */
export function moved(table: SumTable, changes: readonly Sql[], workspace: Bound, at: Date): Sql {
  const columns = fixed([...KEYS[table], ...FIGURES].join(', '));
  const onto = fixed(FIGURES.map((figure) => `${figure} = ${table}.${figure} + EXCLUDED.${figure}`).join(', '));
  return sql`
    INSERT INTO ${fixed(table)} (workspace_id, id, created_at, ${columns})
    SELECT ${workspace}::uuid, ${idOf(table)}, ${at}::timestamptz, ${columns} FROM (${netOf(table, changes)}) d ORDER BY 2
    ON CONFLICT (workspace_id, id) DO UPDATE SET ${onto}`;
}

/** The half-years as they are, set against the rows; and the whole sums, set against the half-years. */
export function differences(table: SumTable, workspace: Bound): Sql {
  return netOf(table, shortfalls(table, workspace));
}

/** Puts right whatever differs; of an empty table it makes all of it. Half-years come first. */
export function recounted(table: SumTable, workspace: Bound, at: Date): Sql {
  return moved(table, shortfalls(table, workspace), workspace, at);
}

function shortfalls(table: SumTable, workspace: Bound): Sql[] {
  const kept = (of: SumTable, day: string): Sql =>
    sql`SELECT ${fixed([...KEY, `${day} AS on_day`, ...FIGURES].join(', '))} FROM ${fixed(of)} p WHERE p.workspace_id = ${workspace}`;
  if (table === 'enrolment_sum')
    return [kept('enrolment_half_year', 'p.half_year'), taken(kept('enrolment_sum', 'NULL::date'))];
  const ground = tables(workspace);
  const added = KINDS.map((kind) => sessionsAdd(ground, kind));
  const climbed = (['WHOLE', 'AREA'] as const).map((kind) => climbsAdd(ground, kind));
  return [...added, ...climbed, taken(kept('enrolment_half_year', 'p.half_year'))];
}

/** What changes come to for each sum; those that come to nothing are left out. */
function netOf(table: SumTable, changes: readonly Sql[]): Sql {
  const halfYear = table === 'enrolment_half_year' ? sql`, ${halfYearOf(fixed('c.on_day'))} AS half_year` : fixed('');
  const sums = FIGURES.map((figure) => `sum(c.${figure})::int AS ${figure}`);
  return sql`
    SELECT ${fixed(KEY.map((column) => `c.${column}`).join(', '))}${halfYear}, ${fixed(sums.join(', '))}
    FROM (${join(changes, ' UNION ALL ')}) c
    GROUP BY ${fixed(KEYS[table].join(', '))} HAVING ${fixed(FIGURES.map((figure) => `sum(c.${figure}) <> 0`).join(' OR '))}`;
}

/** Worked out from what tells the sums apart, so that whoever comes first makes the row and everybody else finds it. */
function idOf(table: SumTable): Sql {
  const parts = KEYS[table].map((column) => (column === 'half_year' ? `half_year - DATE '2000-01-01'` : column));
  return fixed(`md5(concat_ws('/', ${parts.map((part) => `coalesce((${part})::text, '-')`).join(', ')}))::uuid`);
}
