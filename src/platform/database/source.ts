// The data sources: the app role's, the sign-in role's, and the migrating one, over the same entities.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { productFolder } from '#platform/config.js';
import { Naming } from './naming.js';

// A day is a date without a clock: the driver must not make an instant of it.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
// Öre and counts are whole numbers well inside what a double holds.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const MIGRATIONS = join(productFolder, 'migrations');

type MigrationClass = new () => MigrationInterface;

/** The migrations of this version, oldest first. */
export async function migrationClasses(): Promise<MigrationClass[]> {
  const files = (await readdir(MIGRATIONS)).filter((file) => /^\d+-[\w-]+\.[jt]s$/.test(file)).toSorted();
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(MIGRATIONS, file)).href) as Promise<Record<string, MigrationClass>>),
  );
  return modules.flatMap((module) => Object.values(module));
}

/** The entities are those that the house has loaded: whoever opens a source has imported app.module first. */
export async function sourceOptions(url: string, poolSize: number): Promise<DataSourceOptions> {
  return {
    type: 'postgres',
    // The one that was told above what a day is; left to itself, TypeORM looks for one by name.
    driver: pg,
    url,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    migrations: await migrationClasses(),
    migrationsTableName: 'migration',
    namingStrategy: new Naming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize,
    extra: {
      // Statements follow each other without waiting for each answer.
      pipeline: true,
      // Without these a full pool or a dead server is waited for without end. How long a statement may take is the role's
      // to say (see roles): a pooler refuses to be told by its clients.
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      application_name: 'stegvis',
    },
  };
}

/** Opens the app role's pool. */
export async function openSource(url: string, poolSize: number): Promise<DataSource> {
  return new DataSource(await sourceOptions(url, poolSize)).initialize();
}

/** Opens a pool at a replica; it maps nothing, as rows are read from it by plain SQL. */
export async function openReplica(url: string, poolSize: number): Promise<DataSource> {
  const options = await sourceOptions(url, poolSize);
  // Whoever could read elsewhere does not wait long.
  const extra = { ...(options.extra as object), connectionTimeoutMillis: 1_000 };
  return new DataSource({ ...options, entities: [], migrations: [], extra }).initialize();
}

/** Opens one connection as the role that owns the tables, for migrating and for comparing tables with entities. */
export async function openOwner(url: string, { entities = true } = {}): Promise<DataSource> {
  const options = await sourceOptions(url, 1);
  const extra = {
    connectionTimeoutMillis: 30_000,
    application_name: 'stegvis-migrate',
    options: '-c role=stegvis_owner',
  };
  return new DataSource({ ...options, ...(entities ? {} : { entities: [] }), extra }).initialize();
}

/** Opens the sign-in role's small pool; it maps nothing, since access/sign-in writes its SQL itself. */
export async function openDoor(url: string): Promise<DataSource> {
  return new DataSource({ ...(await sourceOptions(url, 4)), entities: [], migrations: [] }).initialize();
}
