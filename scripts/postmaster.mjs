// One PostgreSQL server as a process: finds the one that serves a folder, starts it, waits for it, stops it.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { program } from './binaries.mjs';
import { argumentsOf, isAlive, isGone, run, signal } from './processes.mjs';
import { Stop } from './sentences.mjs';

const HOST = '127.0.0.1';

/** Long enough for a recovery after a power cut; a server that has given up is noticed at once. */
const PATIENCE = 120_000;

/** Long enough for the children of a killed server to let go of its memory. */
const STUBBORN = 10_000;

/** What must hold at every start, whatever the file says. */
const always = (port) => ({ listen_addresses: HOST, port, unix_socket_directories: '', cluster_name: 'stegvis' });

/** A week of log files, each a day long, in the cluster's own folder `log`. */
const LOGGING = {
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

/** What the server wrote about itself, or undefined when it wrote nothing. */
export function readPostmaster(directory) {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

function link(path) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** A number in a file proves nothing: the process must be working in this very folder, or have been started for it. */
function isPostmasterOf(pid, directory) {
  const folder = link(`/proc/${pid}/cwd`);
  if (folder !== undefined) return folder === directory;
  return argumentsOf(pid).some((argument) => argument === directory || argument.includes(`-D ${directory} `));
}

/** The server that serves this folder now. A pid file that names some other process is a leftover and is removed. */
export function findPostmaster(directory) {
  const written = readPostmaster(directory);
  if (!written || !isAlive(written.pid)) return undefined;
  if (isPostmasterOf(written.pid, directory)) return written;
  rmSync(join(directory, 'postmaster.pid'), { force: true });
  return undefined;
}

/** True when the server's program was replaced under it, as by a new installation: then it must not be taken over. */
export const isOutdated = (pid) => link(`/proc/${pid}/exe`)?.endsWith(' (deleted)') ?? false;

/** Waits until that server accepts connections; undefined when it ended instead. */
export async function untilServing(directory, pid, hasEnded) {
  const until = Date.now() + PATIENCE;
  while (!hasEnded() && Date.now() < until) {
    const written = readPostmaster(directory);
    if (written?.pid === pid && written.status === 'ready') return written;
    await pause(10);
  }
  return undefined;
}

/** Asks the server to finish at once but cleanly, and insists only when it does not. */
export async function stopPostmaster(cluster, pid) {
  if (process.platform === 'win32') {
    await run(program(cluster.binaries, 'pg_ctl'), ['stop', '-D', cluster.directory, '-m', 'fast'], cluster.spawning);
    return;
  }
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]) {
    signal(pid, name);
    if (await isGone(pid, patience)) return;
  }
}

/** Starts the server apart from us, so that Ctrl-C in the terminal does not take it before those it serves. */
function spawnPostmaster(cluster, port) {
  const settings = { ...always(port), ...(cluster.throwAway ? {} : LOGGING) };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(cluster.startLog, 'w', 0o600);
  const child = spawn(program(cluster.binaries, 'postgres'), ['-D', cluster.directory, ...options], {
    ...cluster.spawning,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.once('error', () => {});
  child.unref();
  return child;
}

/** Starts the server on that port or a free one, and tries again while the port or the memory is still someone's. */
export async function startPostmaster(cluster, choosePort) {
  chmodSync(cluster.directory, 0o700);
  const until = Date.now() + STUBBORN;
  for (;;) {
    const child = spawnPostmaster(cluster, await choosePort());
    const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
    const serving = await untilServing(cluster.directory, child.pid, hasEnded);
    if (serving) return serving;
    if (Date.now() > until || !isTemporary(cluster)) throw notStarted(cluster);
    await pause(200);
  }
}

const lastWords = (cluster) => readFileSync(cluster.startLog, 'utf8').trim().split('\n').slice(-4).join('\n');

/** The server's log goes to its own files once it has one; until then, and for wrong rights or version, to our file. */
const isTemporary = (cluster) =>
  !/wrong ownership|invalid permissions|not compatible|permission denied/i.test(lastWords(cluster));

const notStarted = (cluster) =>
  new Stop(
    `PostgreSQL startade inte. Det sista den skrev (mer i ${join(cluster.directory, 'log')}):\n${lastWords(cluster)}`,
    'PostgreSQL did not start; above is the last it wrote.',
  );

/** Gives an existing cluster a new first password, when the file that kept the old one is gone. */
export function renewPassword(cluster) {
  const input = `ALTER ROLE postgres PASSWORD '${cluster.password}';\n`;
  const args = ['--single', '-D', cluster.directory, 'postgres'];
  spawnSync(program(cluster.binaries, 'postgres'), args, { ...cluster.spawning, input });
}

/**
 * A companion that outlives us by a moment: when we die, however suddenly, its input ends, and it stops the throw-away
 * server and removes its files.
 */
export function watchOver(pid, { folder, directory }) {
  if (process.platform === 'win32') return async () => {};
  const script =
    'read _; kill -QUIT "$1"; n=0; while [ -e "$3" ] && [ $n -lt 30 ]; do sleep 0.1; n=$((n+1)); done; rm -rf "$2"';
  const companion = spawn('/bin/sh', ['-c', script, 'sh', String(pid), folder, join(directory, 'postmaster.pid')], {
    cwd: dirname(folder),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  companion.unref();
  companion.stdin.unref();
  return async () => void companion.kill('SIGKILL');
}
