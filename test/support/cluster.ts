// Before all tests: a throw-away PostgreSQL with one migrated template database, which every worker clones.
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../scripts/postgres.mjs';
import { migrate } from '../../src/platform/database/migrate.js';
import { LOGIN_ROLES, OWNER_ROLE, prepareRoles } from '../../src/platform/database/roles.js';

/** The databases of a test run, on our own throw-away server or on the one that DATABASE_URL names. */
export interface TestCluster {
  adminUrl: string;
  appUrl: string;
  ownerUrl: string;
  doorUrl: string;
  /** Used as it is: a distributed database cannot be cloned. */
  isWhole?: boolean;
  /** A pooler that leads there, and whether prepared statements work through it. */
  pooler?: { port: number; carriesPrepared: boolean };
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

export const TEMPLATE = 'stegvis_template';
export const WORKER_PREFIX = 'stegvis_worker_';

/**
 * Vitest calls this once, and what it returns when all is done. For tests DATABASE_URL is the administrator of a server
 * whose roles and databases with our names may be made and thrown away.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  const own = given ? undefined : await startCluster({ throwAway: true });
  const adminUrl = own?.adminUrl ?? given ?? '';
  const clear = own ? () => own.stop() : () => clearServer(adminUrl);
  try {
    if (given) await clearServer(adminUrl);
    project.provide('cluster', { adminUrl, ...(await makeTemplate(adminUrl)) });
    return clear;
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Migrated once; nobody stays connected, since a database in use cannot be cloned. */
async function makeTemplate(adminUrl: string): Promise<Omit<TestCluster, 'adminUrl'>> {
  const urls = await prepareRoles(adminUrl, { database: TEMPLATE });
  await migrate(urls.ownerUrl);
  return urls;
}

/** Removes what a run leaves on a server that is not ours. */
async function clearServer(adminUrl: string): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)',
      [TEMPLATE, WORKER_PREFIX],
    );
    for (const { name } of rows) await admin.query(`DROP DATABASE ${admin.escapeIdentifier(name)} WITH (FORCE)`);
    await admin.query(`DROP ROLE IF EXISTS ${[...Object.values(LOGIN_ROLES), OWNER_ROLE].join(', ')}`);
  } finally {
    await admin.end();
  }
}
