// Builds dist/ from src/, migrations/ and demo/: compiled, copied where nothing is to compile, and the server bundled.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone, demandNode, installIfNeeded, seconds } from './install.mjs';
import { run } from './processes.mjs';
import { report, say, Stop } from './sentences.mjs';

const FOLDERS = ['src', 'migrations', 'demo'];
const APP = 'web';
const SETTINGS = [
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/rolldown.config.mjs',
];
const COMPILER = ['typescript', 'bin', 'tsc'];
const BUNDLER = ['rolldown', 'bin', 'cli.mjs'];
const APP_BUILDER = ['vite', 'bin', 'vite.js'];

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const isTest = (file) => file.endsWith('.spec.ts');
const isCode = (file) => extname(file) === '.ts';
const isText = (file) => extname(file) === '.md';

/** All that the build is made of. */
function sources(root) {
  const files = FOLDERS.flatMap((folder) => filesIn(join(root, folder)));
  return files.filter((file) => !isTest(file) && !isText(file)).toSorted((a, b) => (a < b ? -1 : 1));
}

/** What the app is made of, but for what is made from schema.graphql. */
function appSources(root) {
  const files = filesIn(join(root, APP)).filter((file) => !isTest(file) && !file.endsWith('schema-types.d.ts'));
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of [...sources(root), ...appSources(root), ...SETTINGS.map((name) => join(root, name))]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const stampIn = (root) => join(root, 'dist', '.stegvis-build');

const isBuilt = (root) => existsSync(stampIn(root)) && readFileSync(stampIn(root), 'utf8') === fingerprint(root);

const built = (root, file) => join(root, 'dist', relative(root, file));

/** What the build must hold, so that nothing of a removed file is left to be loaded. */
function removeLeftovers(root) {
  const wanted = new Set(
    sources(root).flatMap((file) => {
      const result = built(root, file);
      return isCode(file) ? [result.replace(/ts$/, 'js'), result.replace(/ts$/, 'js.map')] : [result];
    }),
  );
  for (const file of FOLDERS.flatMap((folder) => filesIn(join(root, 'dist', folder)))) {
    if (!wanted.has(file)) rmSync(file);
  }
}

function copyTheRest(root) {
  const others = sources(root).filter((file) => !isCode(file));
  for (const other of others) {
    mkdirSync(dirname(built(root, other)), { recursive: true });
    copyFileSync(other, built(root, other));
  }
}

/** Without its stamp a build is half; the compiler would believe that what it wrote is still there. */
function beginAgainIfHalf(root) {
  const leftovers = existsSync(stampIn(root)) ? ['.stegvis-build'] : [...FOLDERS, 'tsconfig.build.tsbuildinfo'];
  for (const name of leftovers) rmSync(join(root, 'dist', name), { recursive: true, force: true });
}

/** Runs a tool of a package in a process of its own; what it says is shown when it fails. */
async function use(root, tool, args, interruption) {
  const script = join(root, 'node_modules', ...tool);
  // Whatever the shell or a test calls itself, what is built is the product: a React for developers has no service worker.
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = await run(process.execPath, [script, ...args], { cwd: root, signal: interruption, env });
  if (done.code !== 0) throw new Stop(`${done.output.trim()}\n\nBygget misslyckades.`, 'The build failed.');
}

/** Builds, whatever was built before. */
export async function build(root, interruption) {
  const began = Date.now();
  const made = fingerprint(root);
  say('Bygger …', 'Building …');
  mkdirSync(join(root, 'dist'), { recursive: true });
  beginAgainIfHalf(root);
  await use(root, COMPILER, ['-p', 'tsconfig.build.json', '--pretty', 'false'], interruption);
  removeLeftovers(root);
  copyTheRest(root);
  await use(root, BUNDLER, ['--config', join('scripts', 'rolldown.config.mjs')], interruption);
  // A server without its app serves the API and the pages that are its own.
  const app = join(APP, 'vite.config.ts');
  if (existsSync(join(root, app))) {
    await use(root, APP_BUILDER, ['build', '-c', app, '--logLevel', 'warn'], interruption);
  }
  writeFileSync(stampIn(root), made);
  say(`Byggt (${seconds(began)} s).`, `Built (${seconds(began)} s).`);
}

/** How Node is started to serve. From version 24 on, young garbage would take twice the room that it has here. */
export const serverArguments = (root) => [
  '--max-semi-space-size=16',
  join(root, 'dist', 'bundle', 'server', 'main.js'),
];

/** Builds when a source has changed since the last time. */
export async function buildIfNeeded(root, interruption) {
  if (isBuilt(root)) return;
  await alone(root, async () => {
    if (!isBuilt(root)) await build(root, interruption);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  try {
    demandNode();
    await installIfNeeded(root);
    await alone(root, () => build(root));
  } catch (error) {
    process.exitCode = report(error);
  }
}
