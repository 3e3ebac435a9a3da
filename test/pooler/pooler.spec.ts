// Through pgbouncer in transaction mode: many clients share few connections, and nothing of one is left for the next.
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONNECTIONS } from '../../scripts/pooler.mjs';
import { as } from '../support/as.js';
import { workerDatabase, type TestDatabase } from '../support/database.js';
import { consortium, type Consortium } from '../support/make.js';

const COUNT = '{ organisations { totalCount } members { totalCount } }';
const OWN = 'SELECT count(*)::int AS count FROM organisation';

let database: TestDatabase;
let worlds: Consortium[];
beforeAll(async () => {
  database = await workerDatabase();
  worlds = [await consortium(), await consortium()];
});

async function rows<Row>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  try {
    let found: Row[] = [];
    for (const statement of statements) found = (await client.query(statement)).rows as Row[];
    return found;
  } finally {
    await client.end();
  }
}

const pooled = (): string => database.settings['DATABASE_URL'] ?? '';

describe('a pooler', () => {
  it('stands between the application and its database', async () => {
    const { DATABASE_URL, DATABASE_DOOR_URL, DATABASE_DIRECT_URL } = database.settings;
    const ports = [DATABASE_URL, DATABASE_DOOR_URL, DATABASE_DIRECT_URL].map((url) => new URL(url ?? '').port);
    expect(ports[0]).toBe(ports[1]);
    expect(ports[0]).not.toBe(ports[2]);
    expect(process.env['DATABASE_URL']).toBe(DATABASE_URL);
  });

  it('carries many questions at once over few connections, each within its own workspace', async () => {
    const admins = Array.from({ length: 4 }, () => worlds).flatMap((pair) => pair.map(({ admin }) => admin));
    const answers: unknown[] = [];
    for (let turn = 0; turn < 8; turn += 1) answers.push(...(await Promise.all(admins.map((by) => as(by).do(COUNT)))));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toEqual({ organisations: { totalCount: 2 }, members: { totalCount: 9 } });
    const { pathname } = new URL(database.adminUrl);
    const held = `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE usename = 'stegvis_app' AND datname = '${pathname.slice(1)}' AND application_name <> 'stegvis jobs'`;
    const [found] = await rows<{ count: number }>(database.adminUrl, held);
    expect(found?.count).toBeGreaterThan(0);
    expect(found?.count).toBeLessThanOrEqual(CONNECTIONS);
  });

  it('gives nobody the workspace that was set before on the same connection', async () => {
    const [world] = worlds;
    const set = `SELECT app_set_workspace('${world?.world.workspaceId}')`;
    for (let turn = 0; turn < 2 * CONNECTIONS; turn += 1) {
      expect(await rows(pooled(), 'BEGIN', set, OWN)).toEqual([{ count: 2 }]);
      expect(await rows(pooled(), OWN)).toEqual([{ count: 0 }]);
    }
  });

  it('leaves the limits of the roles as they are', async () => {
    const [found] = await rows(pooled(), `SELECT current_setting('statement_timeout') AS limit, current_user AS who`);
    expect(found).toEqual({ limit: '15s', who: 'stegvis_app' });
  });
});
