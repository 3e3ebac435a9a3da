// The queue's own tables: made by the owner when it migrates, opened to the app role, and closed to everybody else.
import { Logger, runMigrations } from 'graphile-worker';
import { Pool, type PoolClient } from 'pg';
import { log } from '../log.js';

export const QUEUE_SCHEMA = 'graphile_worker';

/** Jobs are outside the wall of the workspaces, as their rows hold only ids; each job then enters its own workspace. */
const OPENED = `
  GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO stegvis_app;
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO stegvis_app;
  REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migrations FROM stegvis_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO stegvis_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO stegvis_app`;

/** Its tables have row-level security without a policy, which shows nobody but the owner a row. */
const WITHOUT_POLICY = `
  SELECT format('CREATE POLICY works ON %s TO stegvis_app USING (true) WITH CHECK (true)', c.oid::regclass) AS policy
  FROM pg_class c WHERE c.relnamespace = '${QUEUE_SCHEMA}'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)`;

/** Makes or updates the queue's tables, as the owner; run again, it changes nothing. */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const pgPool = ownerPool(ownerUrl);
  try {
    await runMigrations({ pgPool, schema: QUEUE_SCHEMA, logger: queueLog });
    await asOwner(pgPool, async (client) => {
      await client.query(OPENED);
      const { rows } = await client.query<{ policy: string }>(WITHOUT_POLICY);
      for (const { policy } of rows) await client.query(policy);
    });
  } finally {
    await pgPool.end();
  }
}

/** Takes the queue away, with every job in it. */
export async function removeQueue(ownerUrl: string): Promise<void> {
  const pgPool = ownerPool(ownerUrl);
  try {
    await asOwner(pgPool, (client) => client.query(`DROP SCHEMA IF EXISTS ${QUEUE_SCHEMA} CASCADE`));
  } finally {
    await pgPool.end();
  }
}

/** Every connection becomes the owner before it does anything, since the login itself may make nothing. */
function ownerPool(ownerUrl: string): Pool {
  const pool = new Pool({ connectionString: ownerUrl, max: 2, options: '-c role=stegvis_owner' });
  pool.on('error', (error) => log('warn', 'queue.connection', { code: (error as { code?: string }).code }));
  return pool;
}

async function asOwner(pool: Pool, story: (client: PoolClient) => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await story(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** What the queue says of itself: only what is wrong, and without what a job was handed or threw. */
export const queueLog = new Logger(() => (level, message) => {
  const grave = new Map<string, 'error' | 'warn'>([
    ['error', 'error'],
    ['warning', 'warn'],
  ]).get(level);
  if (grave) log(grave, 'queue.says', { message: message.slice(0, 80) });
});
