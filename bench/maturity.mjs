// Maturity: how a project moved, the paper that a company is left with, and signing off, one request at a time.
import { fileURLToPath } from 'node:url';
import { copyDatabase, dropCopy, prepareDatabase } from './databases.mjs';
import { median } from './figures.mjs';
import { maturityTable } from './maturity-figures.mjs';
import { round } from './measure.mjs';
import { DATABASES } from './sizes.mjs';
import { startSide } from './sides.mjs';

const LOAD = fileURLToPath(new URL('maturity-load.mjs', import.meta.url));

/** Longer than any round that is measured by the number of its requests. */
const UNTIL_DONE = 300;

/** Measures all of it on a copy of the rows; signing off comes last, as it changes what is told of movement. */
export async function measureMaturity(server, plan) {
  await prepareDatabase(server, 'maturity');
  const database = await copyDatabase(server, 'maturity');
  const bench = { server, database, group: DATABASES.maturity[0], all: [] };
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

/** One round of a deed; `counts` says whether it is measured or warms up. */
async function one({ server, group, all }, side, load, counts = true) {
  const result = await round(side, server.pid, { ...load, url: side.url, group }, LOAD);
  if (counts) all.push(result);
  return result;
}

/** The first paper of a server that has answered nothing before, every time a new one. */
async function coldPapers(bench, { rounds }) {
  const seen = [];
  for (let turn = 1; turn <= rounds; turn += 1) {
    const side = await startSide('stegvis', bench.server, bench.database);
    try {
      seen.push(await one(bench, side, { deed: 'paper', after: turn, asks: 1, seconds: UNTIL_DONE }));
    } finally {
      await side.stop();
    }
  }
  return median(seen);
}

async function forSeconds(bench, side, deed, { rounds, seconds, warmUp }) {
  await one(bench, side, { deed, seconds: warmUp }, false);
  const seen = [];
  for (let turn = 1; turn <= rounds; turn += 1) seen.push(await one(bench, side, { deed, after: turn, seconds }));
  return median(seen);
}

/** Each draft is signed off once, so that a round is a share of them; the first share warms up. */
async function signOffs(bench, side, { rounds }) {
  const { companies, assessed } = bench.group;
  const asks = Math.floor((companies * assessed.drafts) / (rounds + 1));
  const seen = [];
  for (let turn = 0; turn <= rounds; turn += 1) {
    const load = { deed: 'signOff', after: turn * asks, asks, seconds: UNTIL_DONE };
    const result = await one(bench, side, load, turn > 0);
    if (turn > 0) seen.push(result);
  }
  return median(seen);
}
