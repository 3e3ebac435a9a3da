// Who is alive, who is who, and a lock that survives kill -9: what the commands need to know about processes.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What `/proc/<pid>/<name>` says, or undefined where there is no /proc or no such process. */
function proc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** The fields of /proc/<pid>/stat after the name, which may itself hold spaces and brackets. */
const statFields = (stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

const ps = (pid, column) => spawnSync('ps', ['-ww', '-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' });

/** True while the process runs; one that has ended but was never collected does not count. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const stat = proc(pid, 'stat');
  return stat === undefined || statFields(stat)[0] !== 'Z';
}

/** When the process began: with the pid it names one process for ever, also after its number is used again. */
export function identityOf(pid) {
  const stat = proc(pid, 'stat');
  if (stat !== undefined) return statFields(stat)[19] ?? '';
  return process.platform === 'win32' ? '' : (ps(pid, 'lstart').stdout ?? '').trim();
}

/** True while the very process that was written down as `{ pid, identity }` runs. */
export const isSameProcess = (known) =>
  Boolean(known?.pid) && isAlive(known.pid) && identityOf(known.pid) === known.identity;

/** Who started the process, or who took it over. */
export function parentOf(pid) {
  const stat = proc(pid, 'stat');
  if (stat !== undefined) return Number(statFields(stat)[1]);
  return process.platform === 'win32' ? 0 : Number((ps(pid, 'ppid').stdout ?? '').trim());
}

/** The arguments a process was started with; readable also for another user's process. */
export function argumentsOf(pid) {
  const line = proc(pid, 'cmdline');
  if (line !== undefined) return line.split('\0');
  return process.platform === 'win32' ? [] : [(ps(pid, 'command').stdout ?? '').trim()];
}

/** Waits until the process is gone; false when it still runs after that long. */
export async function isGone(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
}

/** Sends a signal to a process that may already be gone. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Runs a command to its end and returns its exit code and all it printed. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code, name) => resolve({ code: code ?? 128, signal: name, output }));
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error.code === 'ENOENT' ? undefined : {};
  }
}

/** A fresh lock is written in two steps; one that still cannot be read after half a second is a leftover. */
async function holderOf(file) {
  for (let tries = 0; tries < 10; tries += 1) {
    const found = readLock(file);
    if (found === undefined || found.pid) return found;
    await pause(50);
  }
  return {};
}

function heldLock(file, previous) {
  let facts = { pid: process.pid, identity: identityOf(process.pid) };
  return {
    previous,
    /** Writes down more about this process for whoever comes next. */
    note(more) {
      facts = { ...facts, ...more };
      const beside = `${file}.${process.pid}`;
      writeFileSync(beside, JSON.stringify(facts), { mode: 0o600 });
      renameSync(beside, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/**
 * Takes the lock, or tells who holds it. `previous` is what a dead holder had noted; a lock whose holder is dead is taken
 * over. Returns `{ lock }` or `{ holder }`.
 */
export async function takeLock(file) {
  let previous;
  for (;;) {
    try {
      writeFileSync(file, '', { flag: 'wx', mode: 0o600 });
      const lock = heldLock(file, previous);
      lock.note({});
      return { lock };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = await holderOf(file);
    if (isSameProcess(holder)) return { holder };
    if (holder === undefined) continue;
    previous = holder;
    discard(file, holder);
  }
}

/** Removes a dead holder's lock, unless somebody has taken it over in the meantime. */
function discard(file, holder) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved?.pid !== holder.pid && isSameProcess(moved)) renameSync(aside, file);
  else rmSync(aside, { force: true });
}
