// All that history tells of a subject, as it lies in the tables: for tests of what is forgotten.
import { sql } from '#platform/database/sql.js';
import { inside } from './app.js';

/** The entries of a subject with their personal values, as one text. */
export async function toldOf(workspaceId: string, subjectId: string): Promise<string> {
  const rows = await inside(workspaceId, (db) =>
    db.read(sql`
      SELECT h.*, p.changes AS personal
      FROM history_entry h
      LEFT JOIN history_personal p ON p.workspace_id = ${db.workspace} AND p.id = h.id
      WHERE h.workspace_id = ${db.workspace} AND h.subject_id = ${subjectId}`),
  );
  return JSON.stringify(rows);
}
