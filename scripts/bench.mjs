// npm run bench: what the product answers per second, beside hand-written SQL over the same rows, on this machine, now.
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiKey, companyId, enrolmentId, fill, WORKSPACE } from '../bench/fill.mjs';
import { median, round, serve } from '../bench/measure.mjs';
import { log, page, participation, portfolio } from '../bench/workloads.mjs';
import { buildIfNeeded } from './build.mjs';
import { startEmbedded } from './embedded.mjs';
import { installIfNeeded } from './install.mjs';
import { freePort } from './ports.mjs';
import { report, Stop } from './sentences.mjs';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..');
const QUICK = process.argv.includes('--quick');
const ROUNDS = QUICK ? 1 : 3;
const SECONDS = QUICK ? 3 : 5;
const CONNECTIONS = 10;
const SIZE = { companies: 5_000, sessions: 100_000, followUps: 20_000 };

function demandIdle() {
  const [load] = loadavg();
  if (load <= cpus().length) return;
  throw new Stop(
    `Maskinen har annat för sig (belastning ${load.toFixed(1)} på ${cpus().length} kärnor): siffrorna skulle inte betyda något.`,
    `The machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): the figures would mean nothing.`,
  );
}

const graphql = (query, variables = {}) => JSON.stringify({ query, variables });

/** Each workload: what is asked of Stegvis, and of the ceiling where it answers the same. */
const WORKLOADS = {
  a: {
    title: '50 companies with everything',
    ours: [graphql(portfolio)],
    path: '/a',
    hand: [{ workspaceId: WORKSPACE }],
  },
  b: {
    title: "one company's page",
    ours: some((n) => graphql(page, { id: companyId(n) })),
    path: '/b',
    hand: some((n) => ({ workspaceId: WORKSPACE, companyId: companyId(n) })),
  },
  c: {
    title: 'coachingSessionLog',
    ours: some((n) =>
      graphql(log, {
        id: '{{id}}',
        input: { enrolmentId: enrolmentId(n), heldAt: '{{now}}', minutes: 45, mode: 'ON_SITE' },
      }),
    ),
  },
  d: { title: "a project's participation", ours: [graphql(participation, { code: 'bench' })] },
};

function some(make) {
  return Array.from({ length: 200 }, (_, index) => make(1 + ((index * 37) % SIZE.companies)));
}

async function measure(ours, hand) {
  const results = {};
  for (const [key, workload] of Object.entries(WORKLOADS)) {
    const rounds = { ours: [], hand: [] };
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      // The first turn warms up and is not counted.
      const seconds = turn === 0 ? 1 : SECONDS;
      const load = {
        connections: CONNECTIONS,
        seconds,
        bodies: workload.ours,
        url: ours.url,
        headers: { authorization: `Bearer ${apiKey}` },
      };
      const seen = await round(ours, load);
      const other =
        workload.path &&
        (await round(hand, {
          ...load,
          url: hand.url + workload.path,
          bodies: workload.hand.map((body) => JSON.stringify(body)),
        }));
      if (turn === 0) continue;
      rounds.ours.push(seen);
      if (other) rounds.hand.push(other);
    }
    results[key] = { ours: median(rounds.ours), hand: rounds.hand.length ? median(rounds.hand) : undefined };
    print(key, workload.title, results[key]);
  }
  return results;
}

function print(key, title, { ours, hand }) {
  const line = (name, { rps, p50, p99, cpuMs, memory }) =>
    `  ${name.padEnd(9)} ${rps.toFixed(0).padStart(6)} req/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms   ` +
    `${cpuMs.toFixed(2).padStart(6)} CPU ms/req   ${memory.toFixed(0).padStart(4)} MB`;
  const share = hand ? `   ${((100 * ours.rps) / hand.rps).toFixed(0)} % of the ceiling` : '';
  process.stdout.write(
    `(${key}) ${title}: ${ours.statements} SQL statements${share}\n${line('Stegvis', ours)}\n${hand ? `${line('by hand', hand)}\n` : ''}`,
  );
}

function lastLine(results) {
  const figure = (number) => Number(number.toPrecision(4));
  const entries = Object.entries(results).map(([key, { ours, hand }]) => [
    key,
    {
      rps: figure(ours.rps),
      p50: figure(ours.p50),
      p99: figure(ours.p99),
      cpuMs: figure(ours.cpuMs),
      sql: ours.statements,
      ...(hand ? { vsCeiling: figure(ours.rps / hand.rps) } : {}),
    },
  ]);
  return `bench: ${JSON.stringify(Object.fromEntries(entries))}\n`;
}

async function bench() {
  demandIdle();
  await installIfNeeded(ROOT);
  await buildIfNeeded(ROOT);
  const { cluster, environment } = await startEmbedded(ROOT, join(ROOT, '.data', 'bench'));
  const sides = [];
  try {
    const { migrate } = await import('../dist/src/platform/database/migrate.js');
    await migrate(environment.DATABASE_OWNER_URL);
    const began = Date.now();
    if (await fill(environment.DATABASE_OWNER_URL, SIZE))
      process.stdout.write(`filled in ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
    for (const [script, path] of [
      ['dist/src/main.js', '/graphql'],
      ['bench/ceiling.mjs', ''],
    ]) {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}${path}`;
      const side = await serve(
        join(ROOT, script),
        { ...environment, PORT: String(port), STEGVIS_JOBS: '0', NODE_ENV: 'production' },
        `http://127.0.0.1:${port}/health`,
      );
      sides.push({ ...side, url });
    }
    const [ours, hand] = sides;
    process.stdout.write(lastLine(await measure(ours, hand)));
  } finally {
    for (const side of sides) await side.stop();
    await cluster.stop();
  }
}

try {
  await bench();
} catch (error) {
  process.exitCode = report(error);
}
