// Lays up a new PostgreSQL cluster: Swedish order, random password, settings for one machine.
import { appendFileSync, chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { program } from './binaries.mjs';
import { run } from './processes.mjs';
import { Stop } from './sentences.mjs';

/** Generous for one consortium on one machine; whoever knows better may change them in the cluster's own file. */
const SETTINGS = {
  max_connections: 100,
  shared_buffers: "'256MB'",
  work_mem: "'16MB'",
  maintenance_work_mem: "'128MB'",
  random_page_cost: 1.1,
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  log_line_prefix: "'%m [%p] %u@%d '",
};

/** For tests: nothing of it needs to survive the next minute. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

/** å, ä and ö count as letters in trigrams only where the ctype is UTF-8; its name differs between systems. */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** In memory where there is room, so that tests wait for no disk. */
export async function makeThrowAwayFolder() {
  const memory = '/dev/shm';
  const room = existsSync(memory) ? await files.statfs(memory) : undefined;
  const isRoomy = room && room.bavail * room.bsize > 1024 ** 3;
  return mkdtempSync(join(isRoomy ? memory : tmpdir(), 'stegvis-'));
}

function writePassword(cluster, file) {
  writeFileSync(file, cluster.password, { mode: 0o600 });
  if (cluster.user) chownSync(file, cluster.user.uid, cluster.user.gid);
}

async function runInitdb(cluster, directory, passwordFile) {
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const haste = cluster.throwAway ? ['--no-sync'] : [];
  let made;
  for (const ctype of CTYPES) {
    rmSync(directory, { recursive: true, force: true });
    const order = [`--locale=${ctype}`, '--locale-provider=icu', '--icu-locale=sv-SE', '--encoding=UTF8'];
    const args = ['-D', directory, ...order, ...access, ...haste];
    made = await run(program(cluster.binaries, 'initdb'), args, cluster.spawning);
    if (made.code === 0) return;
  }
  throw new Stop(`PostgreSQL gick inte att lägga upp:\n${made.output}`, 'PostgreSQL could not be set up; see above.');
}

/** Makes the cluster beside its place and moves it there when it is whole, so that an interruption leaves no half. */
export async function makeCluster(cluster) {
  const beside = `${cluster.directory}.half`;
  const passwordFile = join(dirname(cluster.directory), 'first-password');
  writePassword(cluster, passwordFile);
  try {
    await runInitdb(cluster, beside, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const settings = Object.entries({ ...SETTINGS, ...(cluster.throwAway ? THROW_AWAY : {}), ...cluster.settings });
  const lines = settings.map(([name, value]) => `${name} = ${value}`).join('\n');
  appendFileSync(join(beside, 'postgresql.conf'), `\n# Stegvis\n${lines}\n`);
  renameSync(beside, cluster.directory);
}
