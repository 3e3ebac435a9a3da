// The load of deeds: one request at a time, in a process of its own. Reads what to ask from its input as JSON,
// {"subject":"maturity","deed":…,"url":…,"group":…,"after":0,"asks":250,"seconds":2}, and writes one line of JSON: what it saw.
import { Agent } from 'node:http';
import { text } from 'node:stream/consumers';
import { post } from './post.mjs';

const { subject, deed, url, group, after = 0, asks = 1_000_000, seconds } = JSON.parse(await text(process.stdin));
const { DEEDS } = await import(`./${subject}-questions.mjs`);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const latencies = [];
const faults = new Set();
let last;
const end = Date.now() + seconds * 1000;

for (let nth = after + 1; nth <= after + asks && Date.now() < end; nth += 1) {
  const started = process.hrtime.bigint();
  last = await post(url, DEEDS[deed](nth, group), agent);
  latencies.push(Number(process.hrtime.bigint() - started) / 1e6);
  const isPaper = last.answer.subarray(0, 5).toString() === '%PDF-';
  if (last.status !== 200 || (!isPaper && last.answer.includes('"errors"'))) {
    faults.add(last.answer.toString().slice(0, 300));
  }
}

latencies.sort((one, other) => one - other);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
const statements = last?.headers['x-stegvis-statements'];
const result = {
  count: latencies.length,
  p50: at(0.5),
  p99: at(0.99),
  bytes: last?.answer.length,
  ...(statements === undefined ? {} : { statements: Number(statements) }),
  faults: [...faults].slice(0, 3),
};
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
