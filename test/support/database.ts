// The database of this test worker: a clone of the migrated template, made at the first asking.
import { Client } from 'pg';
import { inject } from 'vitest';
import { grantEntry, prepareRoles, urlWith, type RoleUrls } from '../../src/platform/database/roles.js';
import { TEMPLATE, type TestCluster, WORKER_PREFIX } from './cluster.js';

/** A database, and what a server must have in its environment to use it. */
export interface TestDatabase extends TestCluster {
  settings: Record<string, string>;
}

let cloned: Promise<TestDatabase> | undefined;

/** The URLs of this worker's own database; all its tests share it, each in a workspace of its own. */
export function workerDatabase(): Promise<TestDatabase> {
  cloned ??= made(inject('cluster'));
  return cloned;
}

async function made(cluster: TestCluster): Promise<TestDatabase> {
  const database = cluster.isWhole ? cluster : await clone(cluster);
  const { pooler } = cluster;
  const settings: Record<string, string> = pooler
    ? { ...settingsThrough(database, pooler.port), DATABASE_PREPARED: pooler.carriesPrepared ? '1' : '0' }
    : { DATABASE_URL: database.appUrl, DATABASE_DOOR_URL: database.doorUrl };
  return { ...database, settings };
}

/** The addresses of a database through a pooler on this machine. */
export function settingsThrough({ appUrl, doorUrl }: TestCluster, port: number): Record<string, string> {
  const pooled = (url: string): string => Object.assign(new URL(url), { port: String(port) }).href;
  return { DATABASE_URL: pooled(appUrl), DATABASE_DOOR_URL: pooled(doorUrl), DATABASE_DIRECT_URL: appUrl };
}

async function clone(cluster: TestCluster): Promise<TestCluster> {
  const database = `${WORKER_PREFIX}${process.pid}`;
  const admin = new Client(cluster.adminUrl);
  await admin.connect();
  try {
    // Copying files is three times faster here than writing every page to the log, the server's default.
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
    await grantEntry(admin, database);
  } finally {
    await admin.end();
  }
  const inClone = (url: string): string => urlWith(url, { database });
  return {
    adminUrl: inClone(cluster.adminUrl),
    appUrl: inClone(cluster.appUrl),
    ownerUrl: inClone(cluster.ownerUrl),
    doorUrl: inClone(cluster.doorUrl),
  };
}

/** An empty database with the roles in place, for what must be tried from the beginning; `drop` takes it away. */
export async function emptyDatabase(): Promise<RoleUrls & { drop: () => Promise<void> }> {
  const cluster = inject('cluster');
  const database = `${WORKER_PREFIX}empty_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  // The roles are the cluster's, so they keep the passwords that everybody else uses.
  const passwords = {
    migrator: passwordIn(cluster.ownerUrl),
    app: passwordIn(cluster.appUrl),
    door: passwordIn(cluster.doorUrl),
  };
  const urls = await prepareRoles(cluster.adminUrl, { database, passwords });
  return { ...urls, drop: () => dropDatabase(cluster.adminUrl, database) };
}

function passwordIn(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  } finally {
    await admin.end();
  }
}
