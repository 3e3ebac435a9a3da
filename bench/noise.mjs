// Noise: how fast one workspace is answered beside another that sends ten times its share, or the dearest it may ask.
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { seenBy } from './seen.mjs';
import { startSide } from './sides.mjs';
import { DATABASES } from './sizes.mjs';
import { capacity, strain } from './strain.mjs';
import { noiseTable } from './strain-figures.mjs';

/** The first has twenty sessions with each company, the second one. */
const [RICH, PLAIN] = DATABASES.rows;
const WARM_UP = 2;
const SECONDS = 6;

/** The quiet workspace uses half of its half of what the server can do. */
const SHARES = { quiet: 0.5 / 2, loud: 10 / 2 };

/** The dearest that one request may ask: nearly all of the 5 000 points, in rows that are really there. */
const DEAREST = `query Dearest { companies(first: 160) { nodes {
  id name progress { step sinceOn }
  coachingSessions(first: 10) { nodes { id heldAt minutes mode workingNote } }
} } }`;

/** What the quiet workspace asks all the while, and what the loud one does beside it. */
const CASES = {
  pages: { title: '(b) beside ten shares of (b)', quiet: 'b', loud: 'b' },
  lists: { title: '(a) beside ten shares of (a)', quiet: 'a', loud: 'a' },
  logging: { title: '(b) beside ten shares of (c)', quiet: 'b', loud: 'c' },
  dearest: { title: '(b) beside five with the dearest document', quiet: 'b', of: PLAIN, dearest: RICH },
  colleagues: { title: '(b) beside five such in the same workspace', quiet: 'b', dearest: RICH },
};

/** Measures every case whose quiet workspace asks one of the workloads; answers the figures, and how much others used the machine in each. */
export async function measureNoise(server, { keys, rounds, cases = casesOf(keys) }) {
  await prepareDatabase(server, 'rows');
  const database = await copyDatabase(server, 'rows');
  const side = await startSide('stegvis', server, database);
  try {
    const results = {};
    const all = [];
    for (const key of cases) {
      const { figures, others } = await measureOne(side, server.pid, CASES[key], rounds);
      results[key] = figures;
      all.push({ others });
      process.stdout.write(`${noiseTable(CASES[key].title, figures, others)}\n`);
    }
    return { results, all };
  } finally {
    await side.stop();
    await dropCopy(server, database);
  }
}

const casesOf = (keys) => Object.keys(CASES).filter((one) => keys.includes(CASES[one].quiet));

/** The quiet one alone and beside the loud one, in turns; each time beside is compared with the times alone around it. */
async function measureOne(side, databasePid, { quiet, of = RICH, loud, dearest }, rounds) {
  const most = await capacity(side, databasePid, quiet, of);
  const own = { name: 'quiet', workload: quiet, group: of, rate: SHARES.quiet * most };
  const other = dearest
    ? { name: 'loud', workload: 'a', group: dearest, clients: 5, document: DEAREST }
    : {
        name: 'loud',
        workload: loud,
        group: PLAIN,
        rate: SHARES.loud * (await capacity(side, databasePid, loud, PLAIN)),
      };
  const alone = [WARM_UP, SECONDS].map((seconds) => ({ seconds, streams: [own] }));
  const beside = [WARM_UP, SECONDS].map((seconds) => ({ seconds, streams: [own, other] }));
  const phases = [...alone, ...Array.from({ length: rounds }, () => [...beside, ...alone]).flat()];
  const strained = await strain(side, databasePid, phases);
  const measured = strained.phases.filter((_, index) => index % 2 === 1);
  const turns = Array.from({ length: rounds }, (_, index) => turnOf(measured.slice(2 * index)));
  return { figures: { rate: own.rate, turns }, others: strained.others };
}

function turnOf([before, during, after]) {
  const quiet = seenBy(during, 'quiet');
  const alone = (seenBy(before, 'quiet').p95 + seenBy(after, 'quiet').p95) / 2;
  return {
    alone,
    beside: quiet.p95,
    ratio: quiet.p95 / alone,
    notAnswered: quiet.refused + quiet.lost,
    loud: seenBy(during, 'loud'),
    late: during.late,
  };
}
