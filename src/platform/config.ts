// Everything that can be set from outside, read once; `.env.example` lists exactly these.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Config {
  /** The port that API and start page are served on. */
  port: number;
  /** The address listened on; all of them unless said otherwise. */
  host: string;
  /** How many processes share the port. */
  processes: number;
  /** The app role's database: serves, and can never pass the wall. */
  databaseUrl: string;
  /** The same without a pooler between, for what listens. */
  directUrl: string;
  /** The migrating login's database; without it start-up only checks that the schema is current. */
  ownerUrl: string | undefined;
  /** The sign-in role's database (decisions of access/sign-in). */
  doorUrl: string;
  /** How many connections the app role may hold; the processes that share a port share them too. */
  poolSize: number;
  /** Streaming replicas, as the app role: for reads that may be late. */
  replicaUrls: string[];
  /** A replica that is further behind than this is not read. */
  replicaLatestSeconds: number;
  /** Statements are prepared once per connection and reused; not through a pooler that gives each transaction another. */
  preparedStatements: boolean;
  /** Where files are kept. */
  folder: string;
  /** Load the demo into an empty database, and offer its people on the start page. */
  demo: boolean;
  /** Serve and work in one process; false leaves the jobs to worker.js. */
  jobs: boolean;
  /** The address people reach the system at; links in mail begin with it. */
  publicUrl: string;
  /** smtp://user:password@host:port; without it mail is kept and shown at /mailbox in the demo. */
  smtpUrl: string | undefined;
  /** Who mail comes from. */
  mailFrom: string;
  /** How many proxies stand in front: whose X-Forwarded-For is believed. */
  proxies: number;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env.PORT ?? 3000);
  return {
    port,
    host: env.HOST ?? '',
    processes: processesIn(env),
    databaseUrl: needed(env, 'DATABASE_URL'),
    directUrl: directIn(env),
    ownerUrl: env.DATABASE_OWNER_URL || undefined,
    doorUrl: needed(env, 'DATABASE_DOOR_URL'),
    poolSize: Number(env.DATABASE_POOL_SIZE ?? 20),
    replicaUrls: (env.DATABASE_REPLICA_URLS ?? '').split(/[\s,]+/).filter(Boolean),
    replicaLatestSeconds: Number(env.DATABASE_REPLICA_LATEST_SECONDS ?? 60),
    preparedStatements: env.DATABASE_PREPARED !== '0',
    folder: env.STEGVIS_DATA ?? join(process.cwd(), '.data'),
    demo: env.STEGVIS_DEMO === '1',
    jobs: env.STEGVIS_JOBS !== '0',
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}`,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM ?? 'Stegvis <stegvis@localhost>',
    proxies: Number(env.TRUST_PROXIES ?? 0),
  };
}

/** The way past a pooler; where none stands between, the usual one. */
function directIn(env: NodeJS.ProcessEnv): string {
  return env.DATABASE_DIRECT_URL || needed(env, 'DATABASE_URL');
}

/** How many processes are to share the port: a number, or as many as the machine has cores. */
export function processesIn(env: NodeJS.ProcessEnv): number {
  const wanted = env.STEGVIS_PROCESSES || '1';
  const count = wanted === 'auto' ? availableParallelism() : Number(wanted);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`STEGVIS_PROCESSES=${wanted} is no number of processes. Set 1 or more, or auto for one a core.`);
}

/** The folder of the product itself: dist/ when built, the checkout in tests. We lie two folders down, as the bundle does. */
export const productFolder = join(fileURLToPath(import.meta.url), '..', '..', '..');

function needed(env: NodeJS.ProcessEnv, key: string): string {
  const value = env[key];
  if (!value) throw new Error(`${key} is not set. See .env.example, or start with npm start, which sets it.`);
  return value;
}
