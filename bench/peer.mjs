// PostGraphile's place: its packages, installed here when first needed, and its role on the bench's database.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { npm } from '../scripts/install.mjs';
import { run } from '../scripts/processes.mjs';
import { say, Stop } from '../scripts/sentences.mjs';
import { asAdmin, at } from './databases.mjs';

const FOLDER = import.meta.dirname;

/** PostGraphile is measured on this Node, the machine's own when that is as new. */
const NODE = 24;

const ROLE = 'bench_postgraphile';

/** What the questions need, and nothing else; a smaller schema is also to the peer's advantage. */
const READS = [
  'coach',
  'coaching_session',
  'company',
  'enrolment',
  'follow_up',
  'grund_review',
  'insatsomrade',
  'member',
  'project',
  'session_coach',
  'session_insatsomrade',
  'standing',
  'step_transition',
];

const WRITES = ['coaching_session', 'session_coach', 'session_insatsomrade'];

const missing = (why) =>
  new Stop(
    `PostGraphile, som mätningen jämför med, går inte att installera: ${why}`,
    `PostGraphile, which the bench compares with, cannot be installed: ${why}`,
  );

/** Installs what bench/package-lock.json says; these packages are no part of the product. */
export async function installPeer(folder = FOLDER) {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.stegvis-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installerar PostGraphile och Node 24 i bench/ …', 'Installing PostGraphile and Node 24 in bench/ …');
  const { command, first, shell } = npm();
  const args = [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  const done = await run(command, args, { cwd: folder, env, shell });
  if (done.code !== 0) throw missing(done.output.trim().split('\n').slice(0, 3).join(' '));
  const node = nodeOfSides(folder);
  if (!existsSync(node)) throw missing(`${node}?`);
  writeFileSync(stamp, wanted);
}

/** The Node that every side runs on: PostGraphile demands it, and the product's image has it. */
export function nodeOfSides(folder = FOLDER) {
  const [major] = process.versions.node.split('.').map(Number);
  return major >= NODE
    ? process.execPath
    : join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const LIMITS = ['jit = off', 'max_parallel_workers_per_gather = 0', `statement_timeout = '15s'`, `lock_timeout = '5s'`];

/** Makes the peer's role: no owner of anything, stopped by the same wall, with the limits of Stegvis' own; answers its URL. */
export async function preparePeer(server, database) {
  const password = randomBytes(18).toString('base64url');
  await asAdmin(server, database, async (admin) => {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ROLE]);
    await admin.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    for (const setting of LIMITS) {
      await admin.query(`ALTER ROLE ${ROLE} SET ${setting}`);
    }
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${ROLE}`);
    await admin.query(`GRANT USAGE ON SCHEMA public TO ${ROLE}`);
    await admin.query(`GRANT SELECT ON ${READS.join(', ')} TO ${ROLE}`);
    await admin.query(`GRANT INSERT ON ${WRITES.join(', ')} TO ${ROLE}`);
  });
  const url = new URL(at(server.adminUrl, database));
  url.username = ROLE;
  url.password = password;
  return url.href;
}
