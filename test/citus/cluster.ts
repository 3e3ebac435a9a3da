// Before the conformance suite: the database that CITUS_URL names is emptied, prepared, migrated, and used as it is.
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { Stop } from '#platform/stop.js';
import { migrate } from '#platform/database/migrate.js';
import { prepareRoles } from '#platform/database/roles.js';
import type { TestCluster } from '../support/cluster.js';

/** CITUS_URL is the administrator at the coordinator, and its database one that may be emptied. */
export default async function setup(project: TestProject): Promise<void> {
  const adminUrl = process.env['CITUS_URL'] ?? '';
  const database = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await demandCluster(admin, database);
    await clear(admin);
    await watchStatements(admin, database);
  } finally {
    await admin.end();
  }
  const urls = await prepareRoles(adminUrl, { database, passwords: passwords() });
  await migrate(urls.ownerUrl);
  const cluster: TestCluster = { adminUrl, ...urls, isWhole: true };
  project.provide('cluster', cluster);
}

/** Known passwords, where the nodes let each other in by a password file; otherwise new ones are made. */
function passwords(): Record<string, string> {
  const { OWNER_PASSWORD: nodes, MIGRATOR_PASSWORD: migrator, APP_PASSWORD: app, DOOR_PASSWORD: door } = process.env;
  return Object.fromEntries(
    Object.entries({ nodes, migrator, app, door }).flatMap(([name, word]) => (word ? [[name, word]] : [])),
  );
}

async function demandCluster(admin: Client, database: string): Promise<void> {
  const { rows } = await admin.query<{ citus: boolean; statements: boolean; filled: boolean }>(`
    SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus') AS citus,
      current_setting('pg_stat_statements.max', true) IS NOT NULL AS statements,
      EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname = 'migration') AS filled`);
  const [found] = rows;
  if (!found?.citus) throw new Stop([NO_CITUS]);
  if (!found.statements) throw new Stop([NO_STATEMENTS]);
  if (found.filled && !database.endsWith('_test')) throw new Stop([FILLED]);
}

const NO_CITUS = {
  sv: 'CITUS_URL visar en databas utan Citus. Kör CREATE EXTENSION citus i den, på varje nod; se docs/scale.md.',
  en: 'CITUS_URL names a database without Citus. Run CREATE EXTENSION citus in it, on every node; see docs/scale.md.',
};
const NO_STATEMENTS = {
  sv: 'Koordinatorn räknar inte frågor. Sätt shared_preload_libraries = ’citus, pg_stat_statements’ och starta om den.',
  en: 'The coordinator counts no statements. Set shared_preload_libraries = ’citus, pg_stat_statements’ and restart it.',
};
const FILLED = {
  sv: 'CITUS_URL visar en databas där Stegvis redan bor, och sviten tömmer den. Ge den ett namn på _test om den får tömmas.',
  en: 'CITUS_URL names a database that Stegvis lives in, and the suite empties it. Let its name end in _test if it may.',
};

/** Takes away what an earlier run left. */
async function clear(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ statement: string }>(`
    SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS statement FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    UNION ALL SELECT format('DROP FUNCTION %s', oid::regprocedure) FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'app_')
    UNION ALL SELECT 'DROP SCHEMA graphile_worker CASCADE' FROM pg_namespace WHERE nspname = 'graphile_worker'`);
  for (const { statement } of rows) await admin.query(statement);
}

/** From now on the cluster counts every statement, and by which workspace it was sent on. */
async function watchStatements(admin: Client, database: string): Promise<void> {
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await admin.query(`ALTER DATABASE ${admin.escapeIdentifier(database)} SET citus.stat_statements_track = 'all'`);
  await admin.query('SELECT pg_stat_statements_reset()');
  await admin.query('SELECT citus_stat_statements_reset()');
}
