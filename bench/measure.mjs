// Serves a side, and measures it under one load: requests per second, latencies, and the CPU of server and database.
import { execFile, spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Stop } from '../scripts/sentences.mjs';
import { cpuOf, cpuOfEnded, cpuOfFamily, cpuOfMachine, residentMegabytes } from './processes.mjs';

const run = promisify(execFile);
const LOAD = fileURLToPath(new URL('load.mjs', import.meta.url));

/** With two cores the server has one and the load the other; with one they share it, and the table says so. */
const pinned = process.platform === 'linux' && cpus().length > 1;
export const onCore = (core, command, args) =>
  pinned ? ['taskset', ['-c', String(core), command, ...args]] : [command, args];

const silent = (title, why) => new Stop(`${title} startar inte: ${why}`, `${title} does not start.`);

/** A server, until `stop`. It runs on the given Node; `health` is asked until it answers. */
export async function serve({ title, script, environment, health, node = process.execPath }) {
  const [command, args] = onCore(0, node, [script].flat());
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.on('data', (part) => said.push(part));
  for (let tries = 0; tries < 800; tries += 1) {
    if (child.exitCode !== null) throw silent(title, Buffer.concat(said).toString().slice(-800));
    if (await answers(health)) return { pid: child.pid, stop: () => stopped(child) };
    await wait(25);
  }
  child.kill('SIGKILL');
  throw silent(title, 'timeout');
}

/** A server that says it is not ready yet is not. */
async function answers(url) {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(500) });
    return status < 500;
  } catch {
    return false;
  }
}

function stopped(child) {
  if (child.exitCode !== null) return undefined;
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
}

/** Does something that loads a side; answers its result, and what server, database and others used meanwhile. */
export async function share(side, databasePid, load) {
  const used = () => [
    cpuOf(side.pid),
    databasePid ? cpuOfFamily(databasePid) : 0,
    cpuOfEnded(),
    cpuOfMachine(),
    Date.now(),
  ];
  const before = used();
  const result = await load();
  const [server, database, loadCpu, machine, elapsed] = used().map((value, index) => value - before[index]);
  return { result, server, database, others: Math.max(0, machine - server - database - loadCpu) / elapsed };
}

/** One round: what the load saw, and what server and database used meanwhile, for each request. */
export async function round(side, databasePid, load, script = LOAD) {
  const { result: seen, server, database, others } = await share(side, databasePid, () => ask(load, script));
  if (seen.faults.length) {
    throw new Stop(
      `${side.title} svarade med ett fel under mätningen: ${seen.faults[0]}`,
      `${side.title} answered with an error while it was measured.`,
    );
  }
  return {
    ...seen,
    cpuMs: server / seen.count,
    ...(databasePid ? { databaseMs: database / seen.count } : {}),
    memory: residentMegabytes(side.pid),
    others,
  };
}

/** Runs the load in a process of its own; it has ended when it is answered, so our children's CPU is the load's too. */
async function ask(load, script) {
  const [command, args] = onCore(1, process.execPath, [script]);
  const going = run(command, args, { maxBuffer: 1 << 24 });
  going.child.stdin.end(JSON.stringify(load));
  const { stdout } = await going;
  return JSON.parse(stdout);
}
