// Overload: what is still answered when three times as much is sent as can be, how soon the rest is refused, and how soon
// all is well again.
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { recovery, seenBy } from './seen.mjs';
import { startSide } from './sides.mjs';
import { DATABASES } from './sizes.mjs';
import { capacity, strain } from './strain.mjs';
import { overloadTable } from './strain-figures.mjs';
import { WORKLOADS } from './options.mjs';

const GROUPS = DATABASES.rows;
const NAMES = ['one', 'two'];
const WARM_UP = 2;
const SECONDS = 6;

/** How many come anew each second all the while, by a connection of their own. */
const NEWCOMERS = 5;

/** The order of measuring: those that write come last. */
const ORDER = ['b', 'a', 'd', 'e', 'f', 'c', 'g'];

/** Measures every workload; answers the figures, and how much others used the machine in each. */
export async function measureOverload(server, { keys, rounds }) {
  await prepareDatabase(server, 'rows');
  const database = await copyDatabase(server, 'rows');
  const side = await startSide('stegvis', server, database);
  try {
    const results = {};
    const all = [];
    for (const key of ORDER.filter((one) => keys.includes(one))) {
      const { figures, others } = await measureOne(side, server.pid, key, rounds);
      results[key] = figures;
      all.push({ others });
      process.stdout.write(`${overloadTable(key, WORKLOADS[key], figures, others)}\n`);
    }
    return { results, all };
  } finally {
    await side.stop();
    await dropCopy(server, database);
  }
}

/** A phase in which so much is sent in a second, half from each workspace. */
function phase(workload, rate, seconds) {
  const halves = GROUPS.map((group, index) => ({ name: NAMES[index], workload, group, rate: rate / GROUPS.length }));
  return { seconds, streams: [...halves, { name: 'new', workload, group: GROUPS[0], rate: NEWCOMERS, new: true }] };
}

/** First what can be done at most, then three times that and half of it, in turns. */
async function measureOne(side, databasePid, workload, rounds) {
  const guess = await capacity(side, databasePid, workload, GROUPS[0]);
  const steps = [0.5, 0.8, 1, 1.3].map((times) => times * guess);
  const first = await strain(
    side,
    databasePid,
    steps.flatMap((rate) => [phase(workload, rate, WARM_UP), phase(workload, rate, SECONDS)]),
  );
  const ladder = steps.map((_, index) => seenBy(first.phases[2 * index + 1], ...NAMES));
  const peak = Math.max(...ladder.map(({ perSecond }) => perSecond));
  const turn = [
    phase(workload, 3 * peak, WARM_UP),
    phase(workload, 3 * peak, SECONDS),
    phase(workload, peak / 2, SECONDS),
  ];
  const second = await strain(side, databasePid, Array.from({ length: rounds }, () => turn).flat());
  const usual = 2 * ladder[0].p95;
  const turns = Array.from({ length: rounds }, (_, index) => turnOf(second.phases.slice(3 * index), usual));
  return { figures: { peak, ladder, turns }, others: (first.others + second.others) / 2 };
}

const turnOf = ([, high, low], usual) => ({
  ...seenBy(high, ...NAMES),
  newcomers: seenBy(high, 'new'),
  late: high.late,
  recovery: recovery(low, NAMES, usual),
});
