// npm start: installs and builds what is missing, starts the embedded database, serves, and stops it all in order.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded, serverArguments } from './build.mjs';
import { settleDataFolder } from './data-folder.mjs';
import { startEmbedded, wantedFolder } from './embedded.mjs';
import { demandNode, installIfNeeded } from './install.mjs';
import { stateOfPort, whoServes } from './ports.mjs';
import { argumentsOf, identityOf, isAlive, isGone, isSameProcess } from './processes.mjs';
import { parentOf, signal, takeLock } from './processes.mjs';
import { report, say, Stop } from './sentences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** How long the server may take to finish what it is doing. */
const PATIENCE = 12_000;

/** Told to stop before anything served: the shell's own code for Ctrl-C. */
const INTERRUPTED = 130;

const interruption = new AbortController();

/** Ctrl-C reaches us both from the terminal and from npm; what comes within a second is the same wish. */
function listenForStop(onStop, onInsist) {
  let asked = 0;
  const ask = () => {
    if (!asked) {
      asked = Date.now();
      interruption.abort();
      onStop();
    } else if (Date.now() - asked > 1_000) onInsist();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, ask);
  if (process.env['npm_lifecycle_event']) stopWithNpm(ask);
}

/** npm killed outright passes nothing on, and nobody could stop us; between npm and us there is mostly a shell. */
function stopWithNpm(ask) {
  const parent = process.ppid;
  const npm = argumentsOf(parent).includes('-c') ? parentOf(parent) : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(timer);
    ask();
  }, 250);
  timer.unref();
}

function readPort() {
  const text = process.env['PORT'] || '3000';
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Stop(`PORT=${text} är ingen port; välj ett tal mellan 1 och 65535.`, `PORT=${text} is not a port.`);
}

async function demandFreePort(port) {
  const state = await stateOfPort(port);
  if (state === 'free') return;
  if (state === 'forbidden') {
    throw new Stop(`Du får inte använda port ${port}. Välj en över 1023.`, `You may not use port ${port}.`);
  }
  const pid = whoServes(port);
  const [who, whom] = pid ? [` (process ${pid})`, ` (process ${pid})`] : ['', ''];
  throw new Stop(
    `Port ${port} är upptagen av ett annat program${who}. Välj en annan: PORT=${port + 1} npm start`,
    `Port ${port} is taken by another program${whom}. Choose another: PORT=${port + 1} npm start`,
  );
}

/** A server whose launcher was killed stops by itself; one that does not is ended, as it is ours. */
async function awaitOrphan(server) {
  if (!server || !isSameProcess(server)) return;
  if (await isGone(server.pid, 5_000)) return;
  signal(server.pid, 'SIGTERM');
  if (await isGone(server.pid, PATIENCE)) return;
  signal(server.pid, 'SIGKILL');
  await isGone(server.pid, 5_000);
}

/** One data folder, one launcher. One that is just stopping is waited for. */
async function takeFolder(folder) {
  const file = join(folder, 'launcher.lock');
  const began = Date.now();
  for (;;) {
    const { lock, holder } = await takeLock(file);
    if (lock) {
      await awaitOrphan(lock.previous?.server);
      return lock;
    }
    if (Date.now() - began > (holder.isStopping ? 2 * PATIENCE : 1_000)) throw alreadyRunning(holder);
    await pause(100);
  }
}

const alreadyRunning = ({ pid, port }) =>
  new Stop(
    `Stegvis körs redan för den här mappen (process ${pid}, http://localhost:${port ?? '…'}).`,
    `Stegvis already runs for this folder (process ${pid}). Stop it with Ctrl-C where it runs.`,
  );

/** Serves until the server ends or is told to; a session of its own keeps Ctrl-C for us to pass on. */
function serve(environment, onStarted) {
  const child = spawn(process.execPath, serverArguments(root), {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  onStarted(child);
  return new Promise((end, fail) => {
    child.once('error', fail);
    child.once('exit', (code, name) => end({ code, name }));
  });
}

/** What has been started so far, so that a stop knows what to end. */
const running = { lock: undefined, server: undefined, isStopping: false };

function stopServer() {
  running.isStopping = true;
  running.lock?.note({ isStopping: true });
  if (!running.server) return;
  say('\nStänger …', 'Stopping …');
  running.server.kill('SIGTERM');
  setTimeout(() => running.server.kill('SIGKILL'), PATIENCE).unref();
}

async function serveUntilStopped(environment) {
  const { code, name } = await serve(environment, (child) => {
    running.server = child;
    running.lock?.note({ server: { pid: child.pid, identity: identityOf(child.pid) } });
    if (running.isStopping) stopServer();
  });
  if (running.isStopping) return 0;
  if (code === 0) return 0;
  throw new Stop(`Servern slutade oväntat (${name ?? `kod ${code}`}).`, 'The server ended unexpectedly.', code || 1);
}

async function prepareCheckout() {
  await installIfNeeded(root, interruption.signal);
  await buildIfNeeded(root, interruption.signal);
  interruption.signal.throwIfAborted();
}

/** Serves from a server that somebody else keeps; its roles are as `database prepare` made them. */
async function startOnServer(port) {
  await demandFreePort(port);
  await prepareCheckout();
  const NODE_ENV = process.env['NODE_ENV'] ?? 'production';
  return serveUntilStopped({ NODE_ENV, PORT: String(port), STEGVIS_DATA: resolve(wantedFolder(root)) });
}

function tellWhere({ folder, user, movedFrom }) {
  if (!movedFrom) return;
  say(`Databasen ligger i ${folder} och körs av användaren ${user.name}, som inte når ${movedFrom}.`);
  say(`The database lies in ${folder} and is run by the user ${user.name}, who cannot reach ${movedFrom}.`);
}

/** Serves from the database that we keep ourselves. */
async function startEmbeddedly(port) {
  const home = settleDataFolder(resolve(wantedFolder(root)));
  running.lock = await takeFolder(home.folder);
  try {
    running.lock.note({ port });
    await demandFreePort(port);
    tellWhere(home);
    await prepareCheckout();
    const { cluster, environment } = await startEmbedded(root, home.folder, lose);
    try {
      interruption.signal.throwIfAborted();
      // In production the demo's people are let in nowhere.
      const NODE_ENV = process.env['NODE_ENV'] ?? 'demo';
      return await serveUntilStopped({ NODE_ENV, PORT: String(port), STEGVIS_DEMO: '1', ...environment });
    } finally {
      await cluster.stop();
    }
  } finally {
    running.lock.release();
  }
}

/** The database died and could not be started again: nothing can be served. */
function lose(error) {
  report(error);
  running.server?.kill('SIGTERM');
}

async function main() {
  demandNode();
  listenForStop(stopServer, () => running.server?.kill('SIGKILL'));
  const port = readPort();
  return process.env['DATABASE_URL'] ? startOnServer(port) : startEmbeddedly(port);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = interruption.signal.aborted ? INTERRUPTED : report(error);
}
process.exit();
