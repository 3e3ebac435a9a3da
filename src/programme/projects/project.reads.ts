// The list of projects, and the marks of all the parts of one.
import type { Database } from '#platform/database/database.js';
import { holding } from '#platform/database/pattern.js';
import { fixed, or, sql, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import type { ProjectFilter } from './project.inputs.js';
import { Project } from './project.entity.js';
import { markedFields, type MarkedField, type Marks } from './marks.rules.js';

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

export const projectList = list<Project, ProjectFilter>({
  type: Project,
  orders: {
    NAME: { by: (row) => sql`((${row.name} ->> 'sv') ${IN_SWEDISH})`, type: 'text' },
    CODE: { by: (row) => row.code, type: 'text' },
    STARTS_ON: { by: (row) => sql`coalesce(${row.startsOn}, 'infinity'::date)`, type: 'date' },
    ENDS_ON: { by: (row) => sql`coalesce(${row.endedOn}, ${row.plannedEndOn}, 'infinity'::date)`, type: 'date' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    search: (text, row) => {
      const pattern = holding(text);
      return or(
        sql`${row.code} ILIKE ${pattern}`,
        sql`${row.name} ->> 'sv' ILIKE ${pattern}`,
        sql`${row.name} ->> 'en' ILIKE ${pattern}`,
      );
    },
    runsOn: (day, row) => sql`${row.startsOn} <= ${day}
      AND coalesce(${row.endedOn}, ${row.plannedEndOn}, 'infinity'::date) >= ${day}`,
    partnerId: (id, row, { workspace }) => sql`EXISTS (SELECT 1 FROM project_partner l
      WHERE l.workspace_id = ${workspace} AND l.project_id = ${row.id} AND l.organisation_id = ${id})`,
    insatsomradeId: (id, row, { workspace }) => sql`EXISTS (SELECT 1 FROM project_insatsomrade l
      WHERE l.workspace_id = ${workspace} AND l.project_id = ${row.id} AND l.insatsomrade_id = ${id})`,
    mine: (mine, row, { actor }) => {
      const held = [...new Set(actor.held.map(({ projectId }) => projectId))];
      return mine ? sql`${row.id} = ANY(${held}::uuid[])` : sql`${row.id} <> ALL(${held}::uuid[])`;
    },
  },
});

interface MarkedPart {
  projectId: string;
  list: string;
  place: number;
  marks: Marks;
}

/** The lists of a project whose rows carry marks, and their tables. */
const MARKED = {
  partners: 'project_partner',
  phases: 'phase',
  fundingSources: 'funding_source',
  predecessors: 'predecessor',
  insatsomraden: 'project_insatsomrade',
};

/** The marks of a project and of all its parts, by project, each under the path of its part: `phases[1].endsOn`. */
export async function factsOf(db: Database, ids: readonly string[]): Promise<Map<string, MarkedField[]>> {
  const own = sql`SELECT p.id AS "projectId", '' AS list, 0 AS place, p.marks FROM project p
    WHERE p.workspace_id = ${db.workspace} AND p.id = ANY(${ids}::uuid[])`;
  const rows = await db.read<MarkedPart>(
    Object.entries(MARKED).reduce((sum, [name, table]) => sql`${sum} UNION ALL ${part(db, ids, name, table)}`, own),
  );
  return gathered(rows);
}

function part(db: Database, ids: readonly string[], listName: string, table: string): Sql {
  return sql`SELECT t.project_id, '${fixed(listName)}', (row_number() OVER (PARTITION BY t.project_id ORDER BY t.position))::int - 1, t.marks
    FROM ${fixed(table)} t WHERE t.workspace_id = ${db.workspace} AND t.project_id = ANY(${ids}::uuid[])`;
}

/** Facts by project, from the marks of its parts. */
export function gathered(rows: readonly MarkedPart[]): Map<string, MarkedField[]> {
  const found = new Map<string, MarkedField[]>();
  const inOrder = rows.toSorted((one, other) =>
    one.list === other.list ? one.place - other.place : one.list < other.list ? -1 : 1,
  );
  for (const { projectId, list: listName, place, marks } of inOrder) {
    const under = listName ? `${listName}[${place}].` : '';
    found.set(projectId, [...(found.get(projectId) ?? []), ...markedFields(marks, under)]);
  }
  return found;
}
