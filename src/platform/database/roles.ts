// Prepares a PostgreSQL server: the roles that Stegvis uses, their settings, and a database that they alone may enter.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Owns database, schema and tables; nobody can log in as it, so that nobody serves as the owner (decision record 15). */
export const OWNER_ROLE = 'stegvis_owner';

/** The roles that log in: who migrates, who serves, and who handles sign-in. */
export const LOGIN_ROLES = { migrator: 'stegvis_migrator', app: 'stegvis_app', door: 'stegvis_door' } as const;

type Login = keyof typeof LOGIN_ROLES;

/** `nodes` is the owner's, on a cluster whose nodes let each other in by password; nobody else is told it. */
export type Passwords = Partial<Record<Login | 'nodes', string>>;

/** DATABASE_URL, DATABASE_OWNER_URL and DATABASE_DOOR_URL of one database. */
export interface RoleUrls {
  appUrl: string;
  ownerUrl: string;
  doorUrl: string;
}

const OLDEST_SERVER = 150_000;

/** Whoever prepares a server waits here; roles belong to all its databases, so the lock is taken in the admin's own. */
const LOCK = 7_835_241;

/** Nobody may be more than a guest: no role passes the wall or makes things (reliability P11, P30 for the limits). */
const HARMLESS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

const SERVING_LIMITS: Record<string, string> = {
  // Compiling a statement costs more than it saves here: 1.4 s of one answer, measured at 100 000 sessions.
  jit: 'off',
  // A request has one core: to ask others costs 10 ms where ten rows of ten million are wanted, and takes them from the next.
  max_parallel_workers_per_gather: '0',
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '15s',
};

const DOOR_LIMITS: Record<string, string> = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '10s',
};

/** A migration may work long, but must not queue behind a reader and stop everybody after it. */
const MIGRATOR_LIMITS: Record<string, string> = { lock_timeout: '10s' };

/** What a login needs on a Citus cluster; without Citus it means nothing and does no harm. */
export const CLUSTER_SETTINGS: Readonly<Record<string, string>> = {
  // Sends the wall's SET LOCAL on to the nodes.
  'citus.propagate_set_commands': 'local',
  // All writing goes through the coordinator. Otherwise ON CONFLICT on a reference table asks for the right to update it.
  'citus.allow_modifications_from_workers_to_replicated_tables': 'off',
};

const SETTINGS: Record<Login, Record<string, string>> = {
  migrator: { ...MIGRATOR_LIMITS, ...CLUSTER_SETTINGS },
  app: { ...SERVING_LIMITS, ...CLUSTER_SETTINGS },
  door: { ...DOOR_LIMITS, ...CLUSTER_SETTINGS },
};

/** What the tables' indexes and functions are made of; the nodes of a cluster need them too. */
export const EXTENSIONS: readonly string[] = ['pg_trgm', 'unaccent'];

/**
 * Makes what is missing and puts right what is there; run again, it changes nothing but the passwords it is given. A
 * password that is not given is made anew and stands in the URLs.
 */
export async function prepareRoles(
  adminUrl: string,
  { database, passwords = {} }: { database: string; passwords?: Passwords },
): Promise<RoleUrls> {
  const known = {
    migrator: passwords.migrator ?? newPassword(),
    app: passwords.app ?? newPassword(),
    door: passwords.door ?? newPassword(),
  };
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const server = await standing(admin);
    await makeRoles(admin, server, known);
    if (server.hasCitus && passwords.nodes) await letNodesIn(admin, passwords.nodes);
    await makeDatabase(admin, database);
    await grantEntry(admin, database);
  });
  await asAdmin(urlWith(adminUrl, { database }), prepareSchema);
  const urlOf = (login: Login): string =>
    urlWith(adminUrl, { database, user: LOGIN_ROLES[login], password: known[login] });
  return { appUrl: urlOf('app'), ownerUrl: urlOf('migrator'), doorUrl: urlOf('door') };
}

/** Lets the three logins into a database, and nobody else; a cloned database does not inherit this. */
export async function grantEntry(admin: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await admin.query(`ALTER DATABASE ${name} OWNER TO ${OWNER_ROLE}`);
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${Object.values(LOGIN_ROLES).join(', ')}`);
}

/** The same server, with another database or login. */
export function urlWith(
  url: string,
  { database, user, password }: { database: string; user?: string; password?: string },
): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) changed.username = encodeURIComponent(user);
  if (password !== undefined) changed.password = encodeURIComponent(password);
  return changed.href;
}

async function asAdmin(url: string, story: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({
    connectionString: url,
    connectionTimeoutMillis: 30_000,
    application_name: 'stegvis prepare',
  });
  await admin.connect();
  try {
    await story(admin);
  } finally {
    await admin.end();
  }
}

interface Server {
  version: number;
  isSuperuser: boolean;
  hasCitus: boolean;
}

async function standing(admin: Client): Promise<Server> {
  const { rows } = await admin.query<Server>(
    `SELECT current_setting('server_version_num')::int AS version, rolsuper AS "isSuperuser",
       current_setting('citus.version', true) IS NOT NULL AS "hasCitus"
     FROM pg_roles WHERE rolname = current_user`,
  );
  const [server] = rows;
  if (!server || server.version < OLDEST_SERVER) throw new Error('Stegvis needs PostgreSQL 15 or newer.');
  return server;
}

async function makeRoles(admin: Client, server: Server, passwords: Record<Login, string>): Promise<void> {
  // The nodes of a cluster speak with each other as the owner, which has no password that a client could give.
  await makeRole(admin, OWNER_ROLE, `${server.hasCitus ? 'LOGIN' : 'NOLOGIN'} ${harmless(server)}`);
  // Without the superuser's privilege a database can be given only to a role that one may become.
  if (!server.isSuperuser) await admin.query(`GRANT ${OWNER_ROLE} TO CURRENT_USER`);
  for (const [login, role] of Object.entries(LOGIN_ROLES) as [Login, string][]) {
    const secret = escapeLiteral(scramVerifier(passwords[login]));
    // NOINHERIT: a migration that forgets SET ROLE fails at once, instead of making tables that the login owns.
    await makeRole(admin, role, `LOGIN NOINHERIT ${harmless(server)} PASSWORD ${secret}`);
    await applySettings(admin, server, role, SETTINGS[login]);
  }
  await admin.query(`GRANT ${OWNER_ROLE} TO ${LOGIN_ROLES.migrator}`);
}

async function letNodesIn(admin: Client, password: string): Promise<void> {
  await admin.query(`ALTER ROLE ${OWNER_ROLE} PASSWORD ${escapeLiteral(scramVerifier(password))}`);
}

/** Only a superuser may say even the harmless of these; a role made by anybody else has them from birth. */
const harmless = ({ isSuperuser }: Server): string => (isSuperuser ? HARMLESS : 'NOCREATEDB NOCREATEROLE');

async function makeRole(admin: Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  await admin.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} ${attributes}`);
}

async function applySettings(
  admin: Client,
  server: Server,
  role: string,
  settings: Record<string, string>,
): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    // A setting of an extension that the server has not loaded may be written by a superuser only.
    if (name in CLUSTER_SETTINGS && !server.isSuperuser && !server.hasCitus) continue;
    await admin.query(`ALTER ROLE ${role} SET ${name} = ${escapeLiteral(value)}`);
  }
}

/** å, ä and ö last, as Swedes sort; and letters in trigrams, which a database with the ctype C would not see. */
async function makeDatabase(admin: Client, database: string): Promise<void> {
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.rowCount) return;
  const { rows } = await admin.query<{ ctype: string }>(
    "SELECT datctype AS ctype FROM pg_database WHERE datname = 'template0'",
  );
  const ctype = ['C', 'POSIX'].includes(rows[0]?.ctype ?? '') ? " LOCALE 'C.UTF-8'" : '';
  await admin.query(
    `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${OWNER_ROLE} TEMPLATE template0 ENCODING 'UTF8'
     LOCALE_PROVIDER icu ICU_LOCALE 'sv-SE'${ctype}`,
  );
}

async function prepareSchema(admin: Client): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
  for (const extension of EXTENSIONS) await admin.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  await admin.query(`ALTER SCHEMA public OWNER TO ${OWNER_ROLE}`);
  await admin.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  await admin.query(`GRANT USAGE ON SCHEMA public TO ${LOGIN_ROLES.app}, ${LOGIN_ROLES.door}`);
}

/** 192 random bits in letters that need no escaping in a URL. */
function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * What the server keeps instead of the password (RFC 5803). Made here, so that the password itself is never in a
 * statement, and so never in the server's log.
 */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const keyed = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const server = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${server}`;
}
