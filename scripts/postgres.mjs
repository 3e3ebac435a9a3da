// The embedded PostgreSQL: starts it or takes over one left running, keeps it up, stops it. Needs nothing but Node.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.mjs';
import { makeCluster, makeThrowAwayFolder } from './cluster-files.mjs';
import { as, settleDataFolder } from './data-folder.mjs';
import { findPostmaster, isOutdated, renewPassword, startPostmaster } from './postmaster.mjs';
import { stopPostmaster, untilServing, watchOver } from './postmaster.mjs';
import { freePort } from './ports.mjs';
import { isAlive, isGone } from './processes.mjs';
import { keepSecrets, newPassword, readSecrets } from './secrets.mjs';
import { Stop } from './sentences.mjs';

const HOST = '127.0.0.1';
const MAJOR = '18';
const SECRET = 'databaseAdmin';

/** Nothing of the caller's own PostgreSQL settings may reach the cluster. */
const environment = () => ({ PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C' });

/** What a cluster is: where it lies, who runs it, with which programs and settings. */
export async function describe({ folder, throwAway = false, binaries, settings = {} }) {
  const home = settleDataFolder(resolve(throwAway ? await makeThrowAwayFolder() : folder));
  const files = join(home.folder, 'postgres');
  return {
    ...home,
    throwAway,
    settings,
    directory: join(files, 'cluster'),
    startLog: join(home.folder, 'postgres-start.log'),
    binaries: binaries ?? findBinaries(home),
    spawning: { ...as(home.user), cwd: files, env: environment() },
  };
}

/** Makes the cluster at the first start, and a password for it; both are found again at the next. */
async function makeReady(cluster) {
  const version = join(cluster.directory, 'PG_VERSION');
  const kept = cluster.throwAway ? undefined : readSecrets(cluster.folder)[SECRET];
  cluster.password = kept ?? newPassword();
  if (!kept && !cluster.throwAway) keepSecrets(cluster.folder, { [SECRET]: cluster.password });
  cluster.isNew = !existsSync(version);
  if (cluster.isNew) return makeCluster(cluster);
  const major = readFileSync(version, 'utf8').trim();
  if (major !== MAJOR) throw otherVersion(cluster.directory, major);
  if (kept) return undefined;
  const running = findPostmaster(cluster.directory);
  if (running) await stopPostmaster(cluster, running.pid);
  return renewPassword(cluster);
}

const otherVersion = (directory, major) =>
  new Stop(
    `Databasen i ${directory} är gjord av PostgreSQL ${major}; den här versionen har ${MAJOR}. Den lämnas orörd.`,
    `The database in ${directory} was made by PostgreSQL ${major}; this version has ${MAJOR}. It is left untouched.`,
  );

/** The server that a killed launcher left behind, when it can be trusted to serve on. */
async function takeOver(cluster) {
  const found = findPostmaster(cluster.directory);
  if (!found) return undefined;
  if (found.status !== 'stopping' && !isOutdated(found.pid)) {
    return untilServing(cluster.directory, found.pid, () => !isAlive(found.pid));
  }
  if (found.status !== 'stopping' || !(await isGone(found.pid, 20_000))) await stopPostmaster(cluster, found.pid);
  return undefined;
}

/** Starts the server again on its port when it dies unasked, so that those who use it can go on. */
function keepUp(cluster, server, onLost = () => {}) {
  let attempt;
  const timer = setInterval(() => {
    if (attempt || isAlive(server.pid)) return;
    attempt = startPostmaster(cluster, () => server.port)
      .then((again) => Object.assign(server, again))
      .catch(onLost)
      .finally(() => (attempt = undefined));
  }, 500);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await attempt;
  };
}

const urlOf = (cluster, port) => `postgres://postgres:${cluster.password}@${HOST}:${port}/postgres`;

/**
 * Starts the cluster of a folder, or a throw-away one. The folder may have moved (see data-folder.mjs): `folder` in the
 * answer is where it lies.
 */
export async function startCluster(options = {}) {
  const cluster = await describe(options);
  await makeReady(cluster);
  const taken = await takeOver(cluster);
  const server = taken ?? (await startPostmaster(cluster, () => options.port ?? freePort()));
  const rest = cluster.throwAway ? watchOver(server.pid, cluster) : keepUp(cluster, server, options.onLost);
  return {
    host: HOST,
    port: server.port,
    adminUrl: urlOf(cluster, server.port),
    folder: cluster.folder,
    user: cluster.user?.name,
    isNew: cluster.isNew,
    isTakenOver: Boolean(taken),
    get pid() {
      return server.pid;
    },
    async stop() {
      if (!cluster.throwAway) await rest();
      await stopPostmaster(cluster, server.pid);
      if (!cluster.throwAway) return;
      await rest();
      for (const place of [cluster.folder, cluster.movedFrom])
        if (place) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The cluster of a folder if it runs now, for a command that only wants to talk to it; undefined otherwise. */
export async function findCluster(folder) {
  const home = settleDataFolder(resolve(folder));
  const directory = join(home.folder, 'postgres', 'cluster');
  const found = findPostmaster(directory);
  const password = readSecrets(home.folder)[SECRET];
  if (!found || !password) return undefined;
  const serving = await untilServing(directory, found.pid, () => !isAlive(found.pid));
  return (
    serving && { host: HOST, port: serving.port, adminUrl: urlOf({ password }, serving.port), folder: home.folder }
  );
}
