// Ids that callers send: refused all at once, each with its path, where they name nothing in the workspace.
import { refuse, Refusal } from '../errors.js';
import type { Database } from './database.js';
import type { RowClass } from './metadata.js';
import type { WorkspaceRow } from './row.js';
import { sql } from './sql.js';

/** Where an id stands in the input, and the id; nothing where none was given. */
export type NamedId = readonly [path: string, id: string | null | undefined];

/** The ids of a list in the input, each with its path. */
export const namedIn = (path: string, ids: readonly string[] = []): NamedId[] =>
  ids.map((id, index) => [`${path}.${index}`, id]);

/** Refuses ids that name nothing of a kind that every member may see all of. */
export async function demandKnown(
  db: Database,
  type: RowClass<WorkspaceRow>,
  named: readonly NamedId[],
): Promise<void> {
  const ids = named.flatMap(([, id]) => id ?? []);
  if (!ids.length) return;
  const rows = await db.select(type, (t) => sql`${t}."id" = ANY(${ids}::uuid[])`);
  const known = new Set(rows.map(({ id }) => id));
  const problems = named.flatMap(([path, id]) =>
    !id || known.has(id) ? [] : refuse.NOT_FOUND({ type: type.name, field: `input.${path}` }).problems,
  );
  if (problems.length) throw Refusal.of(problems);
}
