// The wall: who serves can never pass it, and a server that could does not start.
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '#platform/database/source.js';
import { demandWall } from '#platform/database/wall.js';
import { tableClasses } from '#platform/database/classes.js';
import '../../src/app.module.js';
import { workerDatabase } from '../support/database.js';
import type { TestCluster } from '../support/cluster.js';

let urls: TestCluster;
let source: DataSource;

async function asApp<T>(story: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(urls.appUrl);
  await client.connect();
  try {
    return await story(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  urls = await workerDatabase();
  source = await openSource(urls.appUrl, 1);
});

afterAll(() => source.destroy());

describe('the wall', () => {
  it('lets the app role serve', async () => {
    await demandWall(source);
  });

  it.each([
    ['a superuser', () => urls.adminUrl, /passes the wall/],
    ['the role that migrates', () => urls.ownerUrl, /owns tables|permission denied/],
  ])('does not let %s serve', async (_, url, sentence) => {
    const wrong = await openSource(url(), 1);
    await expect(demandWall(wrong)).rejects.toThrow(sentence);
    await wrong.destroy();
  });

  it('does not open while a tenant table stands without it', async () => {
    const admin = new Client(urls.adminUrl);
    await admin.connect();
    await admin.query('ALTER TABLE organisation DISABLE ROW LEVEL SECURITY');
    await expect(demandWall(source)).rejects.toThrow(/without row-level security: organisation/);
    await admin.query('ALTER TABLE organisation ENABLE ROW LEVEL SECURITY');
    await admin.end();
  });

  it('shows no row of any tenant table outside a transaction that names its workspace', async () => {
    const { tenant } = tableClasses(source);
    expect(tenant.length).toBeGreaterThan(20);
    await asApp(async (client) => {
      for (const table of tenant) {
        const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
        expect(`${table} ${rows[0]?.count}`).toBe(`${table} 0`);
      }
    });
  });

  it.each([
    'CREATE TABLE mine (id int)',
    'ALTER TABLE company DISABLE ROW LEVEL SECURITY',
    'DROP POLICY wall ON company',
    'TRUNCATE company',
    'SET ROLE stegvis_owner',
    'UPDATE history_entry SET verb = verb',
    'DELETE FROM history_entry',
    'SELECT * FROM credential',
    'SELECT * FROM auth_session',
    "CREATE FUNCTION leak() RETURNS int LANGUAGE sql AS 'SELECT 1'",
  ])('does not let the app role do: %s', async (statement) => {
    await asApp((client) =>
      expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner|must be able to SET ROLE/),
    );
  });

  it('leaves nothing of one workspace behind on a connection for the next', async () => {
    await asApp(async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT app_set_workspace($1)', ['0193a0a0-0000-7000-8000-000000000000']);
      await client.query('COMMIT');
      const { rows } = await client.query<{ left: string }>(`SELECT current_setting('app.workspace_id', true) AS left`);
      expect(rows[0]?.left || '').toBe('');
    });
  });
});
