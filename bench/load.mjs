// The load: so many connections that ask again as soon as they are answered, in a process of its own.
// Reads what to ask from its input as JSON, {"side":…,"workload":…,"url":…,"group":…,"connections":10,"seconds":5,"secret":…},
// and writes one line of JSON: what it saw.
import { Agent } from 'node:http';
import { text } from 'node:stream/consumers';
import { post } from './post.mjs';
import { occasion, question } from './questions.mjs';

const { side, workload, url, group, connections, seconds, secret, seed } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const latencies = [];
const faults = new Set();
let asked = 0;
const end = Date.now() + seconds * 1000;

/** The same occasions for every side of a round, so that none is asked easier questions. */
let state = seed;
function draw() {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

async function ask() {
  const one = occasion((asked += 1), draw, group);
  const asking = question(side, workload, one, { draw, secret });
  const started = process.hrtime.bigint();
  try {
    const { status, answer } = await post(url, asking, agent);
    latencies.push(Number(process.hrtime.bigint() - started) / 1e6);
    if (status !== 200 || answer.includes('"errors"')) faults.add(answer.toString().slice(0, 300));
  } catch (error) {
    faults.add(error.message);
  }
}

async function connection() {
  while (Date.now() < end) await ask();
}

const started = Date.now();
await Promise.all(Array.from({ length: connections }, connection));
const elapsed = (Date.now() - started) / 1000;
latencies.sort((one, other) => one - other);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
const result = {
  count: latencies.length,
  rps: latencies.length / elapsed,
  p50: at(0.5),
  p99: at(0.99),
  faults: [...faults].slice(0, 3),
};
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
