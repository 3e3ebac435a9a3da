// On a real cluster: born distributed by its migrations, or distributed when it is lived in, also after having been broken off.
import 'reflect-metadata';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueFaults } from '#platform/database/catalogue/lint.js';
import { openOwner, openSource } from '#platform/database/source.js';
import { type Blueprint, drawBlueprint } from '#platform/distribution/blueprint.js';
import { unreached } from '#platform/distribution/canary.js';
import { distribute } from '#platform/distribution/distribute.js';
import { planDistribution } from '#platform/distribution/plan.js';
import { shardFaults } from '#platform/distribution/shards.js';
import { demandReach } from '#platform/distribution/reach.js';
import { readStanding } from '#platform/distribution/standing.js';
import '../../src/app.module.js';
import { faultLines } from '#platform/database/catalogue/fault.js';
import { houseTerms } from '../house/house-terms.js';
import { workerDatabase } from '../support/database.js';
import type { TestCluster } from '../support/cluster.js';
import { everyTable, filled, rowCounts } from './filled.js';

/** All of it is slow: each table is fifty statements on each node. */
const PATIENCE = 600_000;

let urls: TestCluster;
let admin: Client;
let blueprint: Blueprint;
let workspaces: string[];
let cutting: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  urls = await workerDatabase();
  admin = new Client(urls.adminUrl);
  await admin.connect();
  blueprint = await drawBlueprint();
  workspaces = await filled(admin, blueprint, urls);
}, PATIENCE);

afterAll(() => admin.end());

async function distributed(heard: (en: string) => void = () => {}): Promise<string[]> {
  const said: string[] = [];
  await distribute(urls, blueprint, ({ en }) => {
    said.push(en);
    heard(en);
  });
  return said;
}

const NOTHING = [
  'The database was distributed already.',
  expect.stringMatching(/^\d+ workspaces were read through the wall/),
];

describe('a database that was migrated on a cluster', () => {
  it('was born distributed: there is nothing to do, and the wall reaches', async () => {
    expect(await distributed()).toEqual(NOTHING);
  });

  it('keeps every rule of the catalogue', async () => {
    expect(faultLines(await catalogueFaults(admin, blueprint, houseTerms))).toBe('');
  });

  it('is what the entities say', async () => {
    const source = await openOwner(urls.ownerUrl);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has its shards beside each other, on more than one node', async () => {
    const { rows } = await admin.query<{ groups: number; nodes: number }>(`
      SELECT count(DISTINCT p.colocationid)::int AS groups, count(DISTINCT l.groupid)::int AS nodes FROM pg_dist_partition p
      JOIN pg_dist_shard s USING (logicalrelid) JOIN pg_dist_placement l USING (shardid) WHERE p.partmethod = 'h'`);
    expect(rows[0]?.groups).toBe(1);
    expect(rows[0]?.nodes).toBeGreaterThan(1);
  });
});

describe('the wall on the nodes', () => {
  it('is seen to be missing where the setting is not sent on', async () => {
    const deaf = new Client({ connectionString: urls.appUrl, options: '-c citus.propagate_set_commands=none' });
    await deaf.connect();
    const ask = async <Row extends object>(text: string, values: unknown[] = []) =>
      (await deaf.query(text, values)).rows as Row[];
    expect(await unreached(ask, blueprint, workspaces)).toEqual(workspaces);
    await deaf.end();
    const without = new URL(urls.appUrl);
    without.searchParams.set('options', '-c citus.propagate_set_commands=none');
    for (const [url, refused] of [
      [urls.appUrl, false],
      [without.href, true],
    ] as const) {
      const source = await openSource(url, 1);
      const outcome = await demandReach(source).then(
        () => false,
        () => true,
      );
      await source.destroy();
      expect(outcome).toBe(refused);
    }
  });

  it('is seen to be down on a single shard', async () => {
    const { rows } = await admin.query<{ shard: string }>(
      `SELECT shard_name('company', get_shard_id_for_distribution_column('company', $1::uuid)) AS shard`,
      [workspaces[0]],
    );
    const onShard = (text: string) => admin.query(`SELECT run_command_on_placements('company', $1)`, [text]);
    await onShard('ALTER TABLE %s DISABLE ROW LEVEL SECURITY');
    const faults = await shardFaults(admin);
    expect(faults).toContain(`${rows[0]?.shard}: its wall`);
    await expect(distributed()).rejects.toThrow(/Not all is as it should be/);
    await onShard('ALTER TABLE %s ENABLE ROW LEVEL SECURITY');
    expect(await shardFaults(admin)).toEqual([]);
  });
});

describe('a database that is lived in', () => {
  it(
    'is distributed, also after being broken off between steps and cut off within one, and keeps every row',
    { timeout: PATIENCE },
    async () => {
      const counts = await rowCounts(admin, blueprint);
      const references = (await readStanding(admin)).references;
      await undistributed();
      expect(await rowCounts(admin, blueprint)).toEqual(counts);
      await expect(distributed((en) => breakOff(en.startsWith('member is distributed')))).rejects.toThrow('broken off');
      await expect(distributed((en) => cutOff(en.startsWith('coach is distributed')))).rejects.toThrow(
        /goes on where it ended|Connection terminated/,
      );
      await cutting;
      await expect(distributed((en) => breakOff(en.startsWith('The references from coach come back')))).rejects.toThrow(
        'broken off',
      );
      expect((await distributed()).at(-2)).toBe('The database is distributed; every shard has its wall.');
      expect(await rowCounts(admin, blueprint)).toEqual(counts);
      expect((await readStanding(admin)).references).toEqual(references);
      expect(await distributed()).toEqual(NOTHING);
    },
  );

  it('still refuses what its references forbid', async () => {
    const deleting = admin.query('DELETE FROM organisation WHERE workspace_id = $1', [workspaces[0]]);
    await expect(deleting).rejects.toMatchObject({ code: '23503' });
    const adding = admin.query(`INSERT INTO outbox (workspace_id, id, created_at, kind, payload)
      VALUES (gen_random_uuid(), gen_random_uuid(), now(), 'test', '{}')`);
    await expect(adding).rejects.toMatchObject({ code: '23503' });
  });
});

/** Every table back as it would be on one server. */
async function undistributed(): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ name: string }>(
      'SELECT logicalrelid::text AS name FROM pg_dist_partition LIMIT 1',
    );
    if (!rows[0]) break;
    await admin.query('SELECT undistribute_table($1::regclass, cascade_via_foreign_keys => true)', [rows[0].name]);
  }
  const left = planDistribution(blueprint, await readStanding(admin));
  expect(left.filter(({ statements: [text = ''] }) => text.includes('create_')).length).toBe(
    everyTable(blueprint).length,
  );
}

function breakOff(now: boolean): void {
  if (now) throw new Error('broken off');
}

/** The server ends the connection in the middle of what it has just been told to do. */
function cutOff(now: boolean): void {
  if (!now) return;
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'stegvis distribute'`;
  cutting = admin.query(end);
}
