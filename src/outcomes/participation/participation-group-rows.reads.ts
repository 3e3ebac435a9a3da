// The rows behind a group: the very persons and companies that it counts.
import { sql, type Bound, type Sql } from '#platform/database/sql.js';
import type { Definitions } from './participation.definitions.reads.js';
import type { ParticipationGroup } from './participation-group.view.reads.js';

type Group = Pick<ParticipationGroup, 'by' | 'key'>;

/** What of a company `c` puts it in a group. */
function isOf(by: string, key: string): Sql {
  return by === 'COUNTY' ? sql`coalesce(left(c.municipality_code, 2), '') = ${key}` : sql`c.size_class = ${key}`;
}

/** What of a presence `h` puts it in a group. */
function isAbout(by: string, key: string): Sql {
  return by === 'LEVEL' ? sql`coalesce(h.level_code, '') = ${key}` : sql`coalesce(h.skill_area_code, '') = ${key}`;
}

/** The participants of a group, one for each person. */
export function personsIn(all: Definitions, { by, key }: Group, workspace: Bound): Sql {
  const code = key ?? '';
  if (by === 'GENDER') return sql`SELECT p.id FROM (${all.persons()}) p WHERE p.gender = ${code}`;
  if (by === 'SKILL_AREA' || by === 'LEVEL') return sql`SELECT p.id FROM (${all.persons(isAbout(by, code))}) p`;
  return sql`SELECT p.id FROM (${all.persons()}) p
    JOIN company c ON c.workspace_id = ${workspace} AND c.id = p.company_id WHERE ${isOf(by, code)}`;
}

/** An enrolment for each company of a group. */
export function companiesOf(all: Definitions, { by, key }: Group, workspace: Bound): Sql {
  const code = key ?? '';
  if (by === 'SIZE_CLASS' || by === 'COUNTY') {
    return sql`SELECT e.enrolment_id FROM (${all.participating}) e
      JOIN company c ON c.workspace_id = ${workspace} AND c.id = e.company_id WHERE ${isOf(by, code)}`;
  }
  const which = by === 'GENDER' ? sql`h.gender = ${code}` : isAbout(by, code);
  return sql`SELECT e.enrolment_id FROM (${all.participating}) e
    WHERE e.company_id IN (SELECT h.company_id FROM (${all.present}) h WHERE ${which})`;
}
