// Maturity: how a project moved, the paper that a company is left with, and signing off, one request at a time.
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { forSeconds, onceEach, oneRound, UNTIL_DONE } from './deeds.mjs';
import { median } from './figures.mjs';
import { maturityTable } from './maturity-figures.mjs';
import { DATABASES } from './sizes.mjs';
import { startSide } from './sides.mjs';

/** Measures all of it on a copy of the rows; signing off comes last, as it changes what is told of movement. */
export async function measureMaturity(server, plan) {
  await prepareDatabase(server, 'maturity');
  const database = await copyDatabase(server, 'maturity');
  const bench = { server, database, subject: 'maturity', group: DATABASES.maturity[0], all: [] };
  let side;
  try {
    const cold = await coldPapers(bench, plan);
    side = await startSide('stegvis', server, database);
    const results = {
      movement: await forSeconds(bench, side, 'movement', plan),
      paperCold: cold,
      paper: await forSeconds(bench, side, 'paper', plan),
      signOff: await signOffs(bench, side, plan),
    };
    process.stdout.write(`${maturityTable(results)}\n`);
    return { results, all: bench.all };
  } finally {
    await side?.stop();
    await dropCopy(server, database);
  }
}

/** The first paper of a server that has answered nothing before, every time a new one. */
async function coldPapers(bench, { rounds }) {
  const seen = [];
  for (let turn = 1; turn <= rounds; turn += 1) {
    const side = await startSide('stegvis', bench.server, bench.database);
    try {
      seen.push(await oneRound(bench, side, { deed: 'paper', after: turn, asks: 1, seconds: UNTIL_DONE }));
    } finally {
      await side.stop();
    }
  }
  return median(seen);
}

/** Each draft is signed off once, so that a round is a share of them. */
async function signOffs(bench, side, { rounds }) {
  const { companies, assessed } = bench.group;
  const asks = Math.floor((companies * assessed.drafts) / (rounds + 1));
  return onceEach(bench, side, 'signOff', { rounds, asks });
}
