// The load as the world sends it: so many requests a second, whether or not the last were answered; in a process of its own.
// Reads {"url":…,"phases":[{"seconds":5,"streams":[{"name":…,"workload":"b","group":…,"rate":50}]}]} from its input as JSON;
// a stream of `clients` instead of a `rate` asks again when it is answered, and one that is `new` has no connection yet.
// Writes one line of JSON: of each phase what each stream saw, and how late the load itself was.
import { Agent, get } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { post } from './post.mjs';
import { occasion, question } from './questions.mjs';

/** So many connections each stream keeps, opened beforehand, as those have who were here before it grew busy. */
const CONNECTIONS = 400;

/** Whoever still waits after the last phase is waited for, but not for ever. */
const LAST_WAIT = 10_000;

const { url, phases } = JSON.parse(await text(process.stdin));
const agents = new Map();
const under = new Set();

/** Each stream has connections of its own, as other people's clients have. */
async function connect(name) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, maxFreeSockets: CONNECTIONS });
  agents.set(name, agent);
  await Promise.all(Array.from({ length: CONNECTIONS }, () => fetchHealth(agent)));
}

function fetchHealth(agent) {
  return new Promise((resolve, fail) => {
    const going = get(`${url}/health`, { agent }, (response) => response.on('end', resolve).resume());
    going.on('error', fail);
  });
}

function asking({ workload, group, document }, nth) {
  const asked = question('stegvis', workload, occasion(nth, Math.random, group));
  return document ? { ...asked, body: { query: document } } : asked;
}

/** One question, timed from the moment it was due; what is answered with an error counts as lost. */
async function ask(stream, nth, due, notes) {
  const note = (status, retryAfter) => notes.push([due, performance.now() - due, status, Number(retryAfter ?? 0)]);
  try {
    const { status, headers, answer } = await post(url, asking(stream, nth), agents.get(stream.name));
    note(status === 200 && answer.includes('"errors"') ? 0 : status, headers['retry-after']);
  } catch {
    note(0);
  }
}

function send(stream, nth, due, notes) {
  const going = ask(stream, nth, due, notes);
  under.add(going);
  return going.then(() => under.delete(going));
}

/** The pause before the next of many who do not know of each other, in milliseconds. */
const pause = (rate) => (-Math.log(1 - Math.random()) / rate) * 1000;

async function open(stream, from, until, notes) {
  let nth = 0;
  for (let due = from + pause(stream.rate); due < until; due += pause(stream.rate)) {
    const early = due - performance.now();
    if (early > 0) await wait(early);
    void send(stream, (nth += 1), due, notes);
  }
  await wait(Math.max(0, until - performance.now()));
}

/** A client that is asked to come back does so, only sooner than it was asked to. */
async function closed(stream, until, notes) {
  const client = async (first) => {
    for (let nth = first; performance.now() < until; nth += stream.clients) {
      await send(stream, nth, performance.now(), notes);
      if (notes.at(-1)?.[2] !== 200) await wait(100);
    }
  };
  await Promise.all(Array.from({ length: stream.clients }, (_, index) => client(index + 1)));
}

async function run({ seconds, streams }) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  const until = from + seconds * 1000;
  const seen = streams.map(({ name }) => ({ name, notes: [] }));
  const going = streams.map((stream, index) =>
    stream.clients ? closed(stream, until, seen[index].notes) : open(stream, from, until, seen[index].notes),
  );
  await Promise.all(going);
  return { from, seconds, seen, late: delay.percentile(99) / 1e6 - 5 };
}

const known = new Set(phases.flatMap(({ streams }) => streams.filter((one) => !one.new).map(({ name }) => name)));
for (const name of known) await connect(name);
const results = [];
for (const phase of phases) results.push(await run(phase));
await Promise.race([Promise.all(under), wait(LAST_WAIT)]);
const report = results.map(({ from, seconds, seen, late }) => ({
  seconds,
  late,
  streams: Object.fromEntries(
    seen.map(({ name, notes }) => [name, notes.map(([due, ...rest]) => [due - from, ...rest])]),
  ),
}));
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0));
