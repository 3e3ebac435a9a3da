// Journeys through a browser: the built product as `npm start` starts it, with a database of its own and the demo in it.
// While one is written, JOURNEYS_AT=http://localhost:3000 takes a demo that runs already.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Workers read this file anew; they find in the environment what the first reading settled. */
async function settle(): Promise<{ port: string; folder: string }> {
  const { JOURNEYS_PORT, JOURNEYS_FOLDER } = process.env;
  if (JOURNEYS_PORT && JOURNEYS_FOLDER) return { port: JOURNEYS_PORT, folder: JOURNEYS_FOLDER };
  const settled = { port: String(await freePort()), folder: mkdtempSync(join(tmpdir(), 'stegvis-journeys-')) };
  process.env['JOURNEYS_PORT'] = settled.port;
  process.env['JOURNEYS_FOLDER'] = settled.folder;
  // The server has stopped when this process ends, and its database with it.
  process.on('exit', () => rmSync(settled.folder, { recursive: true, force: true }));
  return settled;
}

const { port, folder } = await settle();
const chromium = [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium'].find((place) => existsSync(place));
const running = process.env['JOURNEYS_AT'];
const baseURL = running ?? `http://localhost:${port}`;

const product: PlaywrightTestConfig['webServer'] = {
  command: 'node scripts/start.mjs',
  cwd: root,
  url: `${baseURL}/health`,
  // An empty DATABASE_URL is none: the journeys keep a database of their own.
  env: { PORT: port, STEGVIS_DATA: folder, DATABASE_URL: '', NODE_ENV: 'demo' },
  // Building, starting a database and loading eighteen months of demo.
  timeout: 300_000,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  reuseExistingServer: false,
};

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  fullyParallel: true,
  workers: 2,
  // A second time, once; what passed only then is told at the end.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  // Two journeys, a server and its database share what may be two cores.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'sv-SE',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Root cannot have Chromium's sandbox, and a container has little shared memory and no graphics.
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  ...(running ? {} : { webServer: product }),
});
