// Growth: the same questions one at a time, on ten and a hundred times the sessions, and on as many in 200 workspaces.
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { growthTable, median } from './figures.mjs';
import { round } from './measure.mjs';
import { WORKLOADS } from './options.mjs';
import { DATABASES } from './sizes.mjs';
import { secret, startSide } from './sides.mjs';

/** One question at a time, so that what is measured is how long an answer takes and not how long it waits. */
const CONNECTIONS = 1;

/** The order of measuring: those that write come last. */
const ORDER = ['a', 'b', 'd', 'f', 'c'];

/** The sizes: how often the sessions of 1×, and the kept database with its measured group. */
const SIZES = { '1x': 'rows', '10x': '10x', '100x': '100x', '200w': '200w' };

/**
 * Measures the latency of every workload at every size. The smallest database is copied; the large ones are measured where
 * they lie, as the few hundred sessions that a run logs are nothing beside their millions.
 */
export async function measureGrowth(server, { keys, rounds, seconds, warmUp }) {
  for (const key of Object.values(SIZES)) await prepareDatabase(server, key);
  const copy = await copyDatabase(server, SIZES['1x']);
  const sides = [];
  try {
    for (const [size, key] of Object.entries(SIZES)) {
      const side = await startSide('stegvis', server, size === '1x' ? copy : `bench_${key}`);
      sides.push({ ...side, size, group: DATABASES[key][0] });
    }
    const results = {};
    const all = [];
    for (const key of ORDER.filter((one) => keys.includes(one))) {
      results[key] = await measureOne(key, sides, server, { rounds, seconds, warmUp }, all);
      process.stdout.write(`${growthTable(key, WORKLOADS[key], results[key])}\n`);
    }
    return { results, all };
  } finally {
    for (const side of sides) await side.stop();
    await dropCopy(server, copy);
  }
}

async function measureOne(key, sides, server, { rounds, seconds, warmUp }, all) {
  const seen = Object.fromEntries(sides.map(({ size }) => [size, []]));
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const side of turn % 2 ? sides : sides.toReversed()) {
      const load = {
        side: side.name,
        workload: key,
        url: side.url,
        group: side.group,
        connections: CONNECTIONS,
        seconds: turn === 0 ? warmUp : seconds,
        secret,
        seed: turn + 1,
      };
      const result = await round(side, server.pid, load);
      if (turn === 0) continue;
      seen[side.size].push(result);
      all.push(result);
    }
  }
  return Object.fromEntries(Object.entries(seen).map(([size, results]) => [size, median(results)]));
}
