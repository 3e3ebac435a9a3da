// A server over a database with rows enough for the planner to choose, which tells the plan of every statement it carries out.
import { Client, type Pool, type PoolClient } from 'pg';
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Question } from '../../bench/questions.mjs';
import { buildIfNeeded } from '../../scripts/build.mjs';
import { Database } from '#platform/database/database.js';
import { migrate } from '#platform/database/migrate.js';
import { urlWith } from '../../src/platform/database/roles.js';
import { anotherServer } from '../access/visitors.js';
import { emptyDatabase, workerDatabase } from '../support/database.js';
import { until } from './scratch-checkout.js';
import type { PlanNode } from './plan-reading.js';

const root = resolve(import.meta.dirname, '..', '..');

/** A workspace of the bench, with so many rows of each kind (bench/sizes.mjs). */
export type Group = Record<'first' | 'last' | 'companies' | 'coaches' | 'sessions' | 'days', number>;

/** A statement as it was carried out: its text and its plan, with what each node really read. */
export interface Told {
  text: string;
  plan: PlanNode;
}

export interface PlannedHouse {
  /** Asks as somebody does in the bench; gives the plans of all statements that the answer took. */
  plansOf(question: Question): Promise<Told[]>;
  /** Tables with rows enough that nobody should read them through. */
  large: ReadonlySet<string>;
  /** The administrator of this database. */
  admin: Client;
  close(): Promise<void>;
}

/** PostgreSQL itself tells each plan to whoever sent the statement: as it was bound, planned and carried out. */
const TELLING = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  // As tempting to the planner as a table of ten million rows.
  parallel_setup_cost: '0',
  parallel_tuple_cost: '0',
  min_parallel_table_scan_size: '0',
  min_parallel_index_scan_size: '0',
};

export async function plannedHouse(group: Group): Promise<PlannedHouse> {
  await buildIfNeeded(root);
  const { appUrl, ownerUrl, doorUrl, drop } = await emptyDatabase();
  await migrate(ownerUrl);
  await fillAsBench(ownerUrl, group);
  const admin = await administrator(new URL(appUrl).pathname.slice(1));
  const server = await anotherServer({ DATABASE_URL: appUrl, DATABASE_DOOR_URL: doorUrl });
  const { master: pool } = server.app.get(Database).source.driver as unknown as { master: Pool };
  const told = listenTo(pool);
  return {
    admin,
    large: await largeTables(admin),
    async plansOf({ path, headers, body }) {
      told.splice(0);
      const answer = await fetch(server.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const { errors } = (await answer.json()) as { errors?: unknown };
      if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
      await until(() => pool.idleCount === pool.totalCount);
      return told.splice(0);
    },
    async close() {
      await server.close();
      await admin.end();
      await drop();
    },
  };
}

async function administrator(database: string): Promise<Client> {
  const { adminUrl } = await workerDatabase();
  const admin = new Client(urlWith(adminUrl, { database }));
  await admin.connect();
  for (const [setting, value] of Object.entries(TELLING)) {
    await admin.query(`ALTER DATABASE ${database} SET ${setting} = '${value}'`);
  }
  return admin;
}

/** What the connections of the application are told from now on. */
function listenTo(pool: Pool): Told[] {
  const told: Told[] = [];
  const heard = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    client.on('notice', ({ message = '' }) => {
      const [, json] = /^duration: \S+ ms {2}plan:\n([^]*)$/.exec(message) ?? [];
      if (!json) return;
      const { 'Query Text': text, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
      told.push({ text, plan });
    });
  });
  return told;
}

/** Larger than what is read through faster than it is found. */
const LARGE = 500;

async function largeTables(admin: Client): Promise<ReadonlySet<string>> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > $1`,
    [LARGE],
  );
  return new Set(rows.map(({ name }) => name));
}

/** In a process of its own, since the bench fills with what is built. */
async function fillAsBench(ownerUrl: string, group: Group): Promise<void> {
  const story = `import { fill } from './bench/fill.mjs'; await fill(...JSON.parse(process.argv[1]));`;
  const told = JSON.stringify([ownerUrl, [group]]);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', story, told], { cwd: root });
}
