// npm test: everything that must hold, in order, until something does not. `npm test -- promises` runs chosen steps.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { demandNode, installIfNeeded, seconds } from './install.mjs';
import { describePgbouncer, findPgbouncer } from './pooler.mjs';
import { report, say, Stop } from './sentences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = mkdtempSync(join(tmpdir(), 'stegvis-results-'));

/** How many tests passed and failed; a step that counts none counts as one when it fails. */
const tally = { passed: 0, failed: 0 };

/** Runs a program of a package and tells whether it was content. */
function succeeds(program, args, environment = process.env) {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  const passOn = (name) => child.kill(name);
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, passOn);
  return new Promise((end, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, passOn);
      end(code === 0);
    });
  });
}

function readResult(name) {
  const file = join(results, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Adds a run's figures. A test that was left out has proved nothing and counts as failed. */
function count({ passed = 0, failed = 0, leftOut = 0 }, isContent) {
  if (leftOut) say(`${leftOut} test hoppades över; det räknas som fel.`, `${leftOut} tests were left out: failed.`);
  const wrong = failed + leftOut || (isContent ? 0 : 1);
  tally.passed += passed;
  tally.failed += wrong;
  return wrong === 0;
}

async function vitest(more) {
  const output = join(results, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`, ...more];
  const isContent = await succeeds('vitest/vitest.mjs', args);
  const found = readResult('vitest');
  const leftOut = (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0);
  return count({ passed: found?.numPassedTests, failed: found?.numFailedTests, leftOut }, isContent);
}

/** The journeys keep a database of their own, also when the promises are given a server. */
async function playwright(more) {
  const environment = {
    ...process.env,
    CHROMIUM_PATH: await findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'playwright.json'),
  };
  delete environment['DATABASE_URL'];
  const args = ['test', '-c', 'test/journeys/playwright.config.ts', '--reporter=list,json', ...more];
  const isContent = await succeeds('@playwright/test/cli.js', args, environment);
  const { expected = 0, flaky = 0, unexpected, skipped } = readResult('playwright')?.stats ?? {};
  // A browser, a server and a database share two cores: one miss is no verdict, but it is never passed over in silence.
  if (flaky) say(`${flaky} resor lyckades först andra gången.`, `${flaky} journeys passed only the second time.`);
  return count({ passed: expected + flaky, failed: unexpected, leftOut: skipped }, isContent);
}

const check =
  (program, ...args) =>
  async () =>
    count({}, await succeeds(program, args));

/** A check of types, which in the app come from schema.graphql: a fresh clone has none until they are made. */
const typed =
  (program, ...args) =>
  async () => {
    const isMade = await succeeds('gql.tada/bin/cli.js', ['generate', 'output', '-c', 'web/tsconfig.json']);
    return count({}, isMade && (await succeeds(program, args)));
  };

async function build() {
  await buildIfNeeded(root);
  return true;
}

/** The promises once more, through a pgbouncer in transaction mode. */
async function pgbouncer(more) {
  const program = findPgbouncer();
  const { version, carriesPrepared } = describePgbouncer(program);
  const names = carriesPrepared ? ['med och utan', 'with and without'] : ['utan', 'without'];
  say(`pgbouncer ${version}, ${names[0]} förberedda satser`, `pgbouncer ${version}, ${names[1]} prepared statements`);
  return vitest(['-c', 'test/pooler/vitest.config.ts', '--root', root, ...more]);
}

/** In the order of their cost; each can be run alone by its name. */
const STEPS = {
  format: check('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  lint: typed('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  types: check('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
  web: typed('typescript/bin/tsc', '-p', 'web/tsconfig.json'),
  rooms: check('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src', 'web/src'),
  build,
  promises: vitest,
  journeys: playwright,
};

/** Run only when named: they need what most machines have not got. */
const EXTRA = { pgbouncer };

const ALL = { ...STEPS, ...EXTRA };

/** The steps to run, and what else was said: it is passed to the test runners, as a file to run. */
function choose(words) {
  const chosen = Object.keys(ALL).filter((name) => words.includes(name));
  const more = words.filter((word) => !(word in ALL));
  if (more.length && !chosen.length) {
    throw new Stop(
      `Inget steg heter ${more.join(' ')}. Stegen är: ${Object.keys(ALL).join(', ')}`,
      'Choose among these steps; what follows them is passed to the test runner.',
    );
  }
  return { chosen: chosen.length ? chosen : Object.keys(STEPS), more };
}

async function runStep(name, more) {
  const began = Date.now();
  say(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  const isContent = await ALL[name](more);
  say(isContent ? `✓ ${name} ${seconds(began)} s` : `✗ ${name} ${seconds(began)} s`);
  return isContent;
}

async function main() {
  const { chosen, more } = choose(process.argv.slice(2));
  demandNode();
  await installIfNeeded(root);
  if (chosen.includes('journeys')) await findChromium();
  for (const name of chosen) if (!(await runStep(name, more))) return;
}

const began = Date.now();
try {
  await main();
} catch (error) {
  report(error);
  tally.failed ||= 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
say(`\nAllt tog ${seconds(began)} s`, `${seconds(began)} s in all`);
say(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed ? 1 : 0;
