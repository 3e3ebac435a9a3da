// The load: so many connections that ask again as soon as they are answered, in a process of its own.
// Usage: node load.mjs '{"url":…,"headers":{…},"bodies":[…],"connections":10,"seconds":5}' → one line of JSON.
import { Agent, request } from 'node:http';
import { randomUUID } from 'node:crypto';

const { url, headers, bodies, connections, seconds } = JSON.parse(process.argv[2] ?? '{}');
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const latencies = [];
const faults = new Map();
let statements = 0;
let next = 0;
const end = Date.now() + seconds * 1000;

/** One question; `{{id}}` and `{{now}}` in a body become a new id and the present minute. */
function ask() {
  const body = bodies[next++ % bodies.length]
    .replaceAll('{{id}}', randomUUID())
    .replaceAll('{{now}}', new Date().toISOString());
  const started = process.hrtime.bigint();
  return new Promise((resolve) => {
    const sent = request(
      url,
      { agent, method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          latencies.push(Number(process.hrtime.bigint() - started) / 1e6);
          statements = Number(response.headers['x-stegvis-statements'] ?? 0);
          const text = Buffer.concat(parts).toString();
          if (response.statusCode !== 200 || text.includes('"errors"')) faults.set(text.slice(0, 300), 1);
          resolve();
        });
      },
    );
    sent.on('error', (error) => {
      faults.set(error.message, 1);
      resolve();
    });
    sent.end(body);
  });
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
  statements,
  faults: [...faults.keys()].slice(0, 3),
};
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
