// Proves that the wall reaches the nodes: whoever serves sets a workspace, sees its rows, and nobody else's.
import type { Blueprint } from './blueprint.js';
import { rootOf } from './blueprint.js';

/** One connection that answers statements in the order they are sent. */
export type Ask = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Workspaces enough to have some on every node. */
const SAMPLE = 50;

/** Workspaces to try, as whoever may see their table. */
export async function sampleWorkspaces(ask: Ask, blueprint: Blueprint): Promise<string[]> {
  const rows = await ask<{ id: string }>(`SELECT id FROM ${rootOf(blueprint)} ORDER BY id LIMIT ${SAMPLE}`);
  return rows.map(({ id }) => id);
}

/** Workspaces that have rows, as somebody whom the wall does not hold. */
export async function inhabited(ask: Ask, blueprint: Blueprint, workspaces: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of workspaces) if (await showsRow(ask, blueprint, id)) found.push(id);
  return found;
}

/** Workspaces of which whoever serves sees no row: none when the wall reaches every node. */
export async function unreached(ask: Ask, blueprint: Blueprint, workspaces: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const id of workspaces) {
    const inside = await within(ask, id, () => showsRow(ask, blueprint, id));
    const outside = await within(ask, NOBODYS, () => showsRow(ask, blueprint, id));
    if (!inside || outside) found.push(id);
  }
  return found;
}

/** A workspace that is nobody's, to look out of. */
const NOBODYS = '00000000-0000-4000-8000-000000000000';

async function within<T>(ask: Ask, workspace: string, story: () => Promise<T>): Promise<T> {
  await ask('BEGIN READ ONLY');
  try {
    await ask('SELECT app_set_workspace($1)', [workspace]);
    return await story();
  } finally {
    await ask('ROLLBACK');
  }
}

/** One row of any tenant table is enough. */
async function showsRow(ask: Ask, { tenant }: Blueprint, workspace: string): Promise<boolean> {
  const looks = tenant.map((table) => `(SELECT 1 FROM ${table} WHERE workspace_id = $1 LIMIT 1)`);
  return (await ask(looks.join(' UNION ALL '), [workspace])).length > 0;
}
