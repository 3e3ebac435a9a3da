// The bench's databases: filled once and kept, and copied for each run, so that every run begins with the same rows.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../scripts/embedded.mjs';
import { say, Stop } from '../scripts/sentences.mjs';
import { fillAssessments } from './fill-assessments.mjs';
import { fillPeople } from './fill-people.mjs';
import { fill } from './fill.mjs';
import { DATABASES } from './sizes.mjs';

const FOLDER = import.meta.dirname;

const FILES = /^(fill(?!-assess|-people).*|insert|names|rows)\.mjs$/;
const FILES_OF_ASSESSMENTS = /^(fill(?!-people).*|insert|names|rows|assessed-rows)\.mjs$/;
const FILES_OF_PEOPLE = /^(fill(?!-assess).*|insert|names|rows|people-rows)\.mjs$/;

function filesOf(groups) {
  if (groups.some(({ assessed }) => assessed)) return FILES_OF_ASSESSMENTS;
  return groups.some(({ people }) => people) ? FILES_OF_PEOPLE : FILES;
}

/** The rows are as their size and the code that fills them say; other code means other rows. */
function fingerprint(key) {
  const wanted = filesOf(DATABASES[key]);
  const files = readdirSync(FOLDER).filter((name) => wanted.test(name));
  const hash = createHash('sha256').update(JSON.stringify(DATABASES[key]));
  for (const name of files.toSorted()) hash.update(readFileSync(join(FOLDER, name)));
  return `bench ${hash.digest('hex').slice(0, 16)}`;
}

const unusable = (error) =>
  new Stop(
    `Databasen går inte att använda för mätningen: ${error.message}`,
    `The database cannot be used for the bench: ${error.message}`,
  );

/** Runs one story as the server's administrator. */
export async function asAdmin({ adminUrl }, database, story) {
  const admin = new pg.Client({ connectionString: at(adminUrl, database), connectionTimeoutMillis: 10_000 });
  await admin.connect();
  try {
    return await story(admin);
  } finally {
    await admin.end();
  }
}

/** The same server, another database. */
export function at(url, database) {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** The bench's own embedded server; or the one of DATABASE_URL, whose administrator it must then be. */
export async function openServer(root) {
  try {
    const given = process.env['DATABASE_URL'];
    return given ? await others(given) : await own(root);
  } catch (error) {
    throw error instanceof Stop ? error : unusable(error);
  }
}

async function own(root) {
  const { cluster, environment } = await startEmbedded(root, join(root, '.data', 'bench'));
  return { adminUrl: cluster.adminUrl, pid: cluster.pid, environment, close: () => cluster.stop() };
}

async function others(adminUrl) {
  await asAdmin({ adminUrl }, 'postgres', (admin) => admin.query('SELECT 1'));
  const { prepareRoles } = await import('../dist/src/platform/database/roles.js');
  const urls = await prepareRoles(adminUrl, { database: 'stegvis_bench' });
  const environment = {
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    DATABASE_DOOR_URL: urls.doorUrl,
  };
  return { adminUrl, environment, close: async () => {} };
}

/** What a server of Stegvis needs in its environment to use a database. */
export const environmentFor = ({ environment }, database) => ({
  ...environment,
  DATABASE_URL: at(environment.DATABASE_URL, database),
  DATABASE_OWNER_URL: at(environment.DATABASE_OWNER_URL, database),
  DATABASE_DOOR_URL: at(environment.DATABASE_DOOR_URL, database),
});

/** Makes sure that a kept database is there, with today's tables and rows; answers its name. */
export async function prepareDatabase(server, key) {
  const database = `bench_${key}`;
  const { DATABASE_OWNER_URL } = environmentFor(server, database);
  const { migrate } = await import('../dist/src/platform/database/migrate.js');
  const isFilled = (await rowsOf(server, database)) === fingerprint(key);
  if (!isFilled) await makeEmpty(server, database);
  await migrate(DATABASE_OWNER_URL);
  if (!isFilled) await fillAnew(server, key, database, DATABASE_OWNER_URL);
  return database;
}

/** What stands on a database about its rows; nothing when it is missing or was left half filled. */
function rowsOf(server, database) {
  return asAdmin(server, 'postgres', async (admin) => {
    const { rows } = await admin.query(
      `SELECT shobj_description(oid, 'pg_database') AS told FROM pg_database WHERE datname = $1`,
      [database],
    );
    return rows[0]?.told;
  });
}

async function makeEmpty(server, database) {
  const { grantEntry } = await import('../dist/src/platform/database/roles.js');
  const { pathname } = new URL(server.environment.DATABASE_URL);
  await asAdmin(server, 'postgres', async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${database}`);
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${pg.escapeIdentifier(pathname.slice(1))}`);
    await grantEntry(admin, database);
  });
}

async function fillAnew(server, key, database, ownerUrl) {
  const groups = DATABASES[key];
  const count = groups.reduce((sum, { first, last, sessions }) => sum + (last - first + 1) * sessions, 0);
  const began = Date.now();
  await fill(ownerUrl, groups);
  for (const group of groups) if (group.assessed) await fillAssessments(ownerUrl, group);
  for (const group of groups) if (group.people) await fillPeople(ownerUrl, group);
  await asAdmin(server, 'postgres', (admin) => admin.query(`COMMENT ON DATABASE ${database} IS '${fingerprint(key)}'`));
  const took = ((Date.now() - began) / 1000).toFixed(0);
  say(`${key}: ${count} tillfällen fyllda på ${took} s.`, `${key}: ${count} sessions filled in ${took} s.`);
}

/** Copies a kept database for one run. */
export async function copyDatabase(server, key) {
  const { grantEntry } = await import('../dist/src/platform/database/roles.js');
  const copy = `bench_run_${key}`;
  await asAdmin(server, 'postgres', async (admin) => {
    await admin.query(`DROP DATABASE IF EXISTS ${copy}`);
    await admin.query(`CREATE DATABASE ${copy} TEMPLATE bench_${key} STRATEGY FILE_COPY`);
    await grantEntry(admin, copy);
  });
  return copy;
}

/** Takes the copy away again. */
export const dropCopy = (server, copy) =>
  asAdmin(server, 'postgres', (admin) => admin.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`));
