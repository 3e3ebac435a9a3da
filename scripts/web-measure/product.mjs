// The built product with the demo, on a port and in a data folder of its own, as the journeys start it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say, Stop } from '../sentences.mjs';

const PATIENCE_MS = 600_000;

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

async function isServing(address) {
  const answer = await fetch(`${address}/health`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function awaitServing(child, address) {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(250)) {
    if (await isServing(address)) return;
    if (child.exitCode !== null) break;
  }
  throw new Stop('Produkten startade inte.', 'The product did not start.');
}

const ended = (child) => new Promise((end) => (child.exitCode === null ? child.once('exit', end) : end()));

/** Starts the product; `stop` ends it and takes its folder away. */
export async function startProduct(root) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'stegvis-web-measure-'));
  const address = `http://localhost:${port}`;
  say('Startar produkten med demon …', 'Starting the product with the demo …');
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), STEGVIS_DATA: folder, DATABASE_URL: '', NODE_ENV: 'demo' },
    stdio: 'ignore',
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await awaitServing(child, address);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, folder, stop };
}

/** A product that somebody else has started. */
export const runningProduct = (address, folder = '.data') => ({
  address,
  folder: resolve(folder),
  stop: () => undefined,
});
