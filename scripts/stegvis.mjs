// npm run stegvis -- <command>: the commands beside the server, over the embedded database unless DATABASE_URL is set.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { settleDataFolder } from './data-folder.mjs';
import { environmentOf, startEmbedded, wantedFolder } from './embedded.mjs';
import { demandNode, installIfNeeded } from './install.mjs';
import { findCluster } from './postgres.mjs';
import { takeLock } from './processes.mjs';
import { report } from './sentences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs the command in its own process and gives its exit code; Ctrl-C reaches it from the terminal. */
function command(environment) {
  const child = spawn(process.execPath, [join(root, 'dist', 'src', 'cli.js'), ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  return new Promise((end, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => end(code ?? 1));
  });
}

/** Starts the database for as long as the command takes; meanwhile no server takes it over. */
async function overOwn(folder, lock) {
  try {
    const { cluster, environment } = await startEmbedded(root, folder);
    try {
      return await command(environment);
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.release();
  }
}

/** Uses the database that serves now, or starts it; waits for a server that is just starting or stopping. */
async function overEmbedded() {
  const { folder } = settleDataFolder(resolve(wantedFolder(root)));
  for (;;) {
    const running = await findCluster(folder);
    if (running) return command(await environmentOf(root, running));
    const { lock } = await takeLock(join(folder, 'launcher.lock'));
    if (lock) return overOwn(folder, lock);
    await pause(200);
  }
}

/** Preparing a server and distributing are asked for with that server's address, and need no database of ours. */
const needsNone = () => process.argv[2] === 'database' && ['prepare', 'distribute'].includes(process.argv[3]);

try {
  demandNode();
  await installIfNeeded(root);
  await buildIfNeeded(root);
  process.exitCode = process.env['DATABASE_URL'] || needsNone() ? await command({}) : await overEmbedded();
} catch (error) {
  process.exitCode = report(error);
}
