// A throw-away pgbouncer in transaction mode before a server, for the tests that go through it.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { as, settleDataFolder } from './data-folder.mjs';
import { freePort } from './ports.mjs';
import { isGone, signal } from './processes.mjs';
import { Stop } from './sentences.mjs';

const HOST = '127.0.0.1';
const PATIENCE = 10_000;

/** Few enough that many clients must share them. */
export const CONNECTIONS = 4;

/** The path of the program; Debian puts it where only administrators look. */
export function findPgbouncer() {
  const folders = ['/usr/sbin', '/usr/local/sbin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const named = process.env['PGBOUNCER_PATH'];
  const places = named ? [named] : folders.map((folder) => join(folder, 'pgbouncer'));
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Stop(
    `Inget prövades: ${named ?? 'pgbouncer'} finns inte här. Hämta pgbouncer: sudo apt install pgbouncer`,
    'Nothing was tried: there is no pgbouncer here. Install it as above, or name one in PGBOUNCER_PATH.',
  );
}

/** The program's version, and whether it carries a prepared statement from one connection to the next (from 1.21 on). */
export function describePgbouncer(program) {
  const said = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const [, version, major, minor] = /PgBouncer ((\d+)\.(\d+)\S*)/i.exec(said) ?? [];
  if (!version) {
    throw new Stop(`${program} säger inte vilken version den är.`, `${program} does not tell its version.`);
  }
  return { version, carriesPrepared: Number(major) > 1 || Number(minor) >= 21 };
}

/** What docs/scale.md advises, on ports of this machine. */
const configuration = ({ port, server, connections, carriesPrepared }) => `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = ${HOST}
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 1000
auth_type = scram-sha-256
auth_file = users.txt
${carriesPrepared ? 'max_prepared_statements = 200' : ''}
`;

async function untilListening(port, hasEnded) {
  const until = Date.now() + PATIENCE;
  while (!hasEnded() && Date.now() < until) {
    const answers = await new Promise((settle) => {
      const socket = createConnection(port, HOST, () => settle(true));
      socket.once('error', () => settle(false)).once('connect', () => socket.end());
    });
    if (answers) return true;
    await pause(25);
  }
  return false;
}

/** A folder with what pgbouncer reads, which its user may read: it refuses to run as root. */
function layOut(files) {
  const { folder, user } = settleDataFolder(mkdtempSync(join(tmpdir(), 'stegvis-pooler-')));
  const places = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  });
  if (user) for (const place of [folder, ...places]) chownSync(place, user.uid, user.gid);
  return { folder, user };
}

/** @param urls whose users and passwords it lets in, and to which server it leads them */
export async function startPooler(program, urls, connections = CONNECTIONS) {
  const { carriesPrepared } = describePgbouncer(program);
  const port = await freePort();
  const logins = urls.map((url) => new URL(url));
  const { folder, user } = layOut({
    'pgbouncer.ini': configuration({ port, server: logins[0], connections, carriesPrepared }),
    'users.txt': logins.map(({ username, password }) => `"${username}" "${password}"`).join('\n'),
  });
  const child = spawn(program, ['--quiet', 'pgbouncer.ini'], {
    ...as(user),
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4_000)));
  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    await isGone(child.pid, PATIENCE);
    rmSync(folder, { recursive: true, force: true });
  };
  if (await untilListening(port, () => child.exitCode !== null)) return { port, carriesPrepared, stop };
  await stop();
  throw new Stop(`pgbouncer startade inte: ${said}`, 'pgbouncer did not start; what it said stands above.');
}
