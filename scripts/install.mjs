// Installs what the lockfile says, when it says something else than what is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run, takeLock } from './processes.mjs';
import { say, Stop } from './sentences.mjs';

const OLDEST_NODE = [20, 19];

/** Refuses a Node that the packages do not run on. */
export function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const oldest = OLDEST_NODE.join('.');
  throw new Stop(
    `Stegvis behöver Node ${oldest} eller nyare; här är ${process.versions.node}. Hämta en nyare på https://nodejs.org`,
    `Stegvis needs Node ${oldest} or newer; this is ${process.versions.node}. Get a newer one at https://nodejs.org`,
  );
}

/** What is installed depends on the lockfile and on the kind of machine. */
function fingerprint(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform}-${process.arch}`;
}

const stampIn = (root) => join(root, 'node_modules', '.stegvis-lock');

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** True when npm's own list of what it installed agrees with the lockfile, as after `npm ci` by hand. */
function isInstalledByHand(root) {
  const list = read(join(root, 'node_modules', '.package-lock.json'));
  if (!list || read(stampIn(root))) return false;
  const installed = JSON.parse(list).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const agrees = ([path, { version }]) => wanted[path]?.version === version;
  const isMissing = ([path, { optional, peer, link }]) => path && !optional && !peer && !link && !installed[path];
  return Object.entries(installed).every(agrees) && !Object.entries(wanted).some(isMissing);
}

function isInstalled(root) {
  if (read(stampIn(root)) === fingerprint(root)) return true;
  if (!isInstalledByHand(root)) return false;
  writeFileSync(stampIn(root), fingerprint(root));
  return true;
}

/** The npm that started us, else the one on the path. */
export function npm() {
  const started = process.env['npm_execpath'];
  if (started && basename(started).startsWith('npm-cli')) return { command: process.execPath, first: [started] };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Development packages are needed to build; scripts of packages are not needed at all and are not run. */
const OPTIONS = '--include=dev --include=optional --ignore-scripts --no-audit --no-fund --loglevel=error'.split(' ');

async function install(root, interruption) {
  say('Installerar paketen, det tar någon minut …', 'Installing the packages, this takes a minute …');
  const began = Date.now();
  const { command, first, shell } = npm();
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  const done = await run(command, [...first, 'ci', ...OPTIONS], { cwd: root, env, shell, signal: interruption });
  if (done.code !== 0) {
    throw new Stop(
      `${done.output.trim()}\n\nPaketen gick inte att installera. Kontrollera nätet och försök igen.`,
      'The packages could not be installed. Check the network and try again.',
    );
  }
  writeFileSync(stampIn(root), fingerprint(root));
  say(`Paketen är på plats (${seconds(began)} s).`, `The packages are in place (${seconds(began)} s).`);
}

/** Whole seconds since then. */
export const seconds = (began) => Math.max(1, Math.round((Date.now() - began) / 1000));

/** Does work that changes the checkout alone: whoever comes second waits, and then finds it done. */
export async function alone(root, story) {
  mkdirSync(join(root, '.data'), { recursive: true, mode: 0o711 });
  let isTold = false;
  for (;;) {
    const { lock } = await takeLock(join(root, '.data', 'work.lock'));
    if (lock) return story().finally(() => lock.release());
    if (!isTold) say('Väntar på en annan installation i samma mapp …', 'Waiting for another installation here …');
    isTold = true;
    await pause(300);
  }
}

/** Brings node_modules to what the lockfile says. */
export async function installIfNeeded(root, interruption) {
  if (isInstalled(root)) return;
  await alone(root, async () => {
    if (!isInstalled(root)) await install(root, interruption);
  });
}
