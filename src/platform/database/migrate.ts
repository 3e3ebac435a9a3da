// Brings the tables up to date: one migrator at a time, as the owner that cannot log in (reliability.md P27).
import { DataSource } from 'typeorm';
import { prepareQueue, removeQueue } from '../jobs/queue.js';
import { sourceOptions } from './source.js';

/** Everybody who would migrate waits here; the number is Stegvis' own. */
const LOCK = 7_835_242;

/** Runs what has not been run, and answers with the names of it. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return asOwner(ownerUrl, async (source) => {
    await demandKnown(source);
    const run = await source.runMigrations({ transaction: 'each' });
    await prepareQueue(ownerUrl);
    return run.map(({ name }) => name);
  });
}

/** Takes everything back, newest first: for the test that a migration can be undone. */
export async function unmigrate(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (source) => {
    while ((await names(source)).length) await source.undoLastMigration({ transaction: 'each' });
    await removeQueue(ownerUrl);
  });
}

/** Refuses a database that is older or newer than the code; for starting without the owner's key. */
export async function demandCurrent(source: DataSource): Promise<void> {
  await demandKnown(source);
  const done = new Set(await names(source));
  const missing = source.migrations.map((migration) => nameOf(migration)).filter((migration) => !done.has(migration));
  if (missing.length) {
    throw new Error(
      `The database lacks ${missing.length} migrations (first ${missing[0]}). Set DATABASE_OWNER_URL to run them.`,
    );
  }
}

/** A schema from a newer version may hold what this version would break. */
async function demandKnown(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map((migration) => nameOf(migration)));
  const foreign = (await names(source)).filter((migration) => !known.has(migration));
  if (foreign.length)
    throw new Error(`The database is newer than this version of Stegvis: it has ${foreign.join(', ')}.`);
}

async function asOwner<T>(ownerUrl: string, story: (source: DataSource) => Promise<T>): Promise<T> {
  // One connection, so that the lock, the role and the migrations share it.
  const source = await new DataSource({
    ...(await sourceOptions(ownerUrl, 1)),
    entities: [],
    extra: { connectionTimeoutMillis: 30_000 },
  } as never).initialize();
  const lock = new DataSource({
    ...(await sourceOptions(ownerUrl, 1)),
    entities: [],
    migrations: [],
    extra: {},
  } as never);
  try {
    await lock.initialize();
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await source.query('SET ROLE stegvis_owner');
    return await story(source);
  } finally {
    await source.destroy();
    if (lock.isInitialized) await lock.destroy();
  }
}

async function names(source: DataSource): Promise<string[]> {
  const [found] = await source.query<{ there: boolean }[]>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS there`,
  );
  if (!found?.there) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

function nameOf(migration: { name?: string; constructor: { name: string } }): string {
  return migration.name ?? migration.constructor.name;
}
