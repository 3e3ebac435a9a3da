// Measures one side under one load: requests per second, latencies, the server's own CPU per request.
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LOAD = fileURLToPath(new URL('load.mjs', import.meta.url));
const TICK_MS = 10;

/** With two cores the server has one and the load the other; with one they share it, and the table says so. */
const pinned = process.platform === 'linux' && cpus().length > 1;
const onCore = (core, command, args) =>
  pinned ? ['taskset', ['-c', String(core), command, ...args]] : [command, args];

/** A server of one side, until `stop`. */
export async function serve(script, environment, url) {
  const [command, args] = onCore(0, process.execPath, [script]);
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] });
  const said = [];
  child.stderr.on('data', (part) => said.push(part));
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${script} stopped: ${Buffer.concat(said).toString().slice(-800)}`);
    if (await answers(url)) return { pid: child.pid, stop: () => stopped(child) };
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${script} does not answer at ${url}.`);
}

async function answers(url) {
  try {
    await fetch(url, { signal: AbortSignal.timeout(500) });
    return true;
  } catch {
    return false;
  }
}

function stopped(child) {
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGTERM');
  });
}

/** One round: what the load saw, and what CPU and memory the server used meanwhile. */
export async function round(side, load) {
  const before = cpuMilliseconds(side.pid);
  const [command, args] = onCore(1, process.execPath, [LOAD, JSON.stringify(load)]);
  const { stdout } = await run(command, args, { maxBuffer: 1 << 24 });
  const seen = JSON.parse(stdout);
  if (seen.faults.length) throw new Error(`The load was answered with an error: ${seen.faults[0]}`);
  return { ...seen, cpuMs: (cpuMilliseconds(side.pid) - before) / seen.count, memory: residentMegabytes(side.pid) };
}

function cpuMilliseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

/** The middle of several rounds, figure by figure. */
export function median(rounds) {
  const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
  return Object.fromEntries(
    Object.keys(rounds[0])
      .filter((key) => key !== 'faults')
      .map((key) => [key, middle(rounds.map((one) => one[key]))]),
  );
}
