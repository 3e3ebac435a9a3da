// The marks of the targets of projects, as parts of what is stated of the project.
import type { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { MarkedField, Marks } from '#programme/projects/marks.rules.js';
import { gathered } from '#programme/projects/project.reads.js';

interface MarkedTarget {
  projectId: string;
  list: string;
  place: number;
  marks: Marks;
}

/** The marks of the targets that stand, by project: `targets[1].isUnique`, counted as in `Project.targets`. */
export async function factsOfTargets(db: Database, ids: readonly string[]): Promise<Map<string, MarkedField[]>> {
  const rows = await db.read<MarkedTarget>(sql`
    SELECT t.project_id AS "projectId", 'targets' AS list,
      (row_number() OVER (PARTITION BY t.project_id ORDER BY t.position, t.id))::int - 1 AS place, t.marks
    FROM target t
    WHERE t.workspace_id = ${db.workspace} AND t.project_id = ANY(${ids}::uuid[]) AND t.withdrawn_on IS NULL`);
  return gathered(rows);
}
