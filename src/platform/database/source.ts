// The data sources: the app role's, the sign-in role's, and the migrating one, over the same entities.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Naming } from './naming.js';

// A day is a date without a clock: the driver must not make an instant of it.
types.setTypeParser(types.builtins.DATE, (day) => day);
// Öre and counts are whole numbers well inside what a double holds.
types.setTypeParser(types.builtins.INT8, Number);

const rooms = join(fileURLToPath(import.meta.url), '..', '..', '..');
const top = join(rooms, '..');

export function sourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [join(rooms, '**', '*.entity.{js,ts}')],
    migrations: [join(top, 'migrations', '*.{js,ts}')],
    migrationsTableName: 'migration',
    namingStrategy: new Naming(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize,
    extra: {
      // Without these a full pool or a dead server is waited for without end (reliability.md trap 14).
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 15_000,
      application_name: 'stegvis',
    },
  };
}

/** Opens the app role's pool. */
export async function openSource(url: string, poolSize: number): Promise<DataSource> {
  return new DataSource(sourceOptions(url, poolSize)).initialize();
}

/** Opens the sign-in role's small pool; it maps nothing, since access/sign-in writes its SQL itself. */
export async function openDoor(url: string): Promise<DataSource> {
  return new DataSource({ ...sourceOptions(url, 4), entities: [], migrations: [] } as DataSourceOptions).initialize();
}
