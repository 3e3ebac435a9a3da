// One run: every workload on every side that answers it, in rounds that alternate, on a fresh copy of the same rows.
import { say } from '../scripts/sentences.mjs';
import { check } from './check.mjs';
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { median, table } from './figures.mjs';
import { round } from './measure.mjs';
import { WORKLOADS } from './options.mjs';
import { answers } from './questions.mjs';
import { DATABASES } from './sizes.mjs';
import { secret, startSide } from './sides.mjs';

const CONNECTIONS = 10;

/** The sides, in the order of the odd rounds. */
const NAMES = ['stegvis', 'postgraphile', 'ceiling'];

/** Those that write come last, so that what they wrote is in nobody's way. */
const ORDER = ['a', 'b', 'd', 'e', 'f', 'c', 'g'];

/** (e) looks among the 40 000 companies of the second workspace. */
const groupOf = (key) => DATABASES.rows[key === 'e' ? 1 : 0];

/** Runs some workloads; answers the figures of each, and every round that they come from. */
export async function runWorkloads(server, { keys, rounds, seconds, warmUp }) {
  await prepareDatabase(server, 'rows');
  const database = await copyDatabase(server, 'rows');
  const sides = [];
  try {
    for (const name of NAMES) sides.push(await startSide(name, server, database));
    const starts = sides.map(({ title, startMs }) => `${title} ${(startMs / 1000).toFixed(1)} s`).join(', ');
    say(`Från start till svar: ${starts}`, 'from start to serving');
    const results = {};
    const all = [];
    for (const key of ORDER.filter((one) => keys.includes(one))) {
      const { figures, seen } = await runOne(key, sides, server, { rounds, seconds, warmUp });
      results[key] = figures;
      all.push(...seen);
      process.stdout.write(`${table(key, WORKLOADS[key], figures, titlesOf(sides))}\n`);
    }
    return { results, all };
  } finally {
    for (const side of sides) await side.stop();
    await dropCopy(server, database);
  }
}

const titlesOf = (sides) => Object.fromEntries(sides.map(({ name, title }) => [name, title]));

async function runOne(key, sides, server, { rounds, seconds, warmUp }) {
  const group = groupOf(key);
  const statements = await check(key, sides, group, secret);
  const asked = sides.filter(({ name }) => answers(name, key));
  const seen = Object.fromEntries(asked.map(({ name }) => [name, []]));
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const side of turn % 2 ? asked : asked.toReversed()) {
      const load = {
        side: side.name,
        workload: key,
        url: side.url,
        group,
        connections: CONNECTIONS,
        seconds: turn === 0 ? warmUp : seconds,
        secret,
        seed: turn + 1,
      };
      const result = await round(side, server.pid, load);
      // The first turn warms up and is not counted.
      if (turn > 0) seen[side.name].push(result);
    }
  }
  const figures = Object.fromEntries(
    Object.entries(seen).map(([name, results]) => [name, { ...median(results), statements: statements[name] }]),
  );
  return { figures, seen: Object.values(seen).flat() };
}
