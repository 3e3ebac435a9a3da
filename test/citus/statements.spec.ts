// What the cluster counted while the promises ran: no statement on rows of workspaces was sent to every shard.
import 'reflect-metadata';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { drawBlueprint } from '#platform/distribution/blueprint.js';
import '../../src/app.module.js';
import { workerDatabase } from '../support/database.js';

interface Counted {
  readonly calls: number;
  readonly query: string;
}

/** A list that nobody may see anything of asks no shard at all: its condition is a constant. */
const NOBODY = /FROM "?\w+"? t\d+\s+WHERE \$\d+ (?:ORDER|LIMIT|GROUP)|FROM "?\w+"? t\d+\s+WHERE \$\d+\)/g;

/** The promise that nobody sees a row outside a workspace asks for every row on purpose. */
const ALL_OF_IT = /^SELECT count\(\*\)::int AS count FROM "\w+"$/;

async function counted(condition: string): Promise<Counted[]> {
  const { adminUrl } = await workerDatabase();
  const admin = new Client(adminUrl);
  await admin.connect();
  const { rows } = await admin.query<Counted>(`
    SELECT calls::int, query FROM citus_stat_statements s JOIN pg_roles r ON r.oid = s.userid
    JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database()
    WHERE r.rolname IN ('stegvis_app', 'stegvis_door') AND ${condition} ORDER BY calls DESC`);
  await admin.end();
  return rows;
}

it('every statement of who serves carries its workspace to one shard', async () => {
  const { tenant } = await drawBlueprint();
  const names = new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+"?(?:${tenant.join('|')})"?\\b`, 'i');
  const everywhere = (await counted('partition_key IS NULL')).filter(
    ({ query }) => !ALL_OF_IT.test(query) && names.test(query.replaceAll(NOBODY, '')),
  );
  expect(everywhere.map(({ calls, query }) => `${calls} × ${query}`)).toEqual([]);
  expect((await counted('partition_key IS NOT NULL')).length).toBeGreaterThan(100);
});
