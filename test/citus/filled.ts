// Workspaces that are lived in, enough of them to have some on every node, and how many rows each table has.
import { spawnSync } from 'node:child_process';
import type { Client } from 'pg';
import { type Blueprint, rootOf } from '#platform/distribution/blueprint.js';
import type { TestCluster } from '../support/cluster.js';

export const everyTable = ({ tenant, reference }: Blueprint): string[] => [...reference, ...tenant];

/** Told by the demo, and founded by the command, in processes of their own: nobody may serve while a database is distributed. */
export async function filled(admin: Client, blueprint: Blueprint, urls: TestCluster): Promise<string[]> {
  command(urls, ['demo', 'load']);
  for (let turn = 0; (await emptyNodes(admin, blueprint)) > 0; turn += 1) {
    command(urls, [
      'workspace',
      'found',
      `plats-${turn}`,
      `Plats ${turn}`,
      'Ägarbolaget',
      `ada-${turn}@example.com`,
      'Ada',
    ]);
  }
  const { rows } = await admin.query<{ id: string }>(`SELECT id FROM ${rootOf(blueprint)} ORDER BY id`);
  return rows.map(({ id }) => id);
}

function command(urls: TestCluster, words: readonly string[]): void {
  const addresses = { DATABASE_URL: urls.appUrl, DATABASE_DOOR_URL: urls.doorUrl, DATABASE_OWNER_URL: urls.ownerUrl };
  const environment = { ...process.env, ...addresses, STEGVIS_DEMO: '1' };
  const { status, stderr } = spawnSync(process.execPath, ['dist/src/cli.js', ...words], {
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
}

export async function rowCounts(admin: Client, blueprint: Blueprint): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of everyTable(blueprint)) {
    const { rows } = await admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** How many nodes have no workspace yet. */
async function emptyNodes(admin: Client, blueprint: Blueprint): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    `SELECT count(*)::int FROM pg_dist_node n WHERE n.isactive AND n.shouldhaveshards AND NOT EXISTS (
       SELECT FROM ${rootOf(blueprint)} w JOIN pg_dist_placement p
         ON p.shardid = get_shard_id_for_distribution_column($1::regclass, w.id) WHERE p.groupid = n.groupid)`,
    [blueprint.tenant[0]],
  );
  return rows[0]?.count ?? 0;
}
