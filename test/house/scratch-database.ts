// A database of its own for a house test that has to break things, made beside the test worker's and dropped afterwards.
import { Client } from 'pg';
import { WORKER_PREFIX } from '../support/cluster.js';

/** A scratch database, with a client of the administrator in it. */
export interface ScratchDatabase {
  readonly client: Client;
  drop(): Promise<void>;
}

/** Makes an empty database in the cluster behind `adminUrl`; the prefix lets the next run clear what a broken one left. */
export async function scratchDatabase(adminUrl: string): Promise<ScratchDatabase> {
  const name = `${WORKER_PREFIX}scratch_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await once(adminUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const client = new Client(databaseUrl(adminUrl, name));
  await client.connect();
  const drop = async (): Promise<void> => {
    await client.end();
    await once(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { client, drop };
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function once(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
