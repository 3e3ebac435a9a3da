// Brings the tables up to date: one migrator at a time, as the owner that cannot log in.
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { prepareQueue, removeQueue } from '../jobs/queue.js';
import { openOwner } from './source.js';

/** Everybody who would migrate or distribute waits here; the number is Stegvis' own. */
export const MIGRATION_LOCK = 7_835_242;

/** Runs what has not been run, and answers with the names of it. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return asOwner(ownerUrl, async (source) => {
    await demandKnown(source);
    const run = await source.runMigrations({ transaction: 'each' });
    // Whoever starts without the owner's key looks here whether the schema is current.
    await source.query('GRANT SELECT ON migration TO stegvis_app');
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

/** The lock is held on a connection of its own, so that it outlives every transaction of the migrations. */
async function asOwner<T>(ownerUrl: string, story: (source: DataSource) => Promise<T>): Promise<T> {
  const lock = new Client(ownerUrl);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = await openOwner(ownerUrl, { entities: false });
    try {
      return await story(source);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
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
