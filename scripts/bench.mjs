// npm run bench: what the product answers per second, beside PostGraphile and hand-written SQL over the same rows, here and now.
import { join } from 'node:path';
import { growthLine, lastLine } from '../bench/figures.mjs';
import { demandIdle, demandLeftAlone } from '../bench/idle.mjs';
import { maturityLine } from '../bench/maturity-figures.mjs';
import { peopleLine } from '../bench/people-figures.mjs';
import { readOptions, WORKLOADS } from '../bench/options.mjs';
import { noiseLine, overloadLine } from '../bench/strain-figures.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { report, say, Stop } from './sentences.mjs';

const ROOT = join(import.meta.dirname, '..');

const QUICK = { keys: ['a', 'c'], rounds: 5, seconds: 0.8, warmUp: 2 };
const NOISE = { keys: ['b', 'a'], rounds: 3 };
const OVERLOAD = { keys: ['b', 'a', 'c'], rounds: 3 };
const GROWTH = { keys: ['a', 'b', 'c', 'd', 'f'], rounds: 5, seconds: 2, warmUp: 2 };
const MATURITY = { rounds: 5, seconds: 2, warmUp: 6 };
const PEOPLE = { rounds: 5, seconds: 2, warmUp: 6 };
/** A just-in-time compiler is done after some two thousand requests, which the slowest workload takes this long to ask. */
const WHOLE = { keys: Object.keys(WORKLOADS), rounds: 5, seconds: 4, warmUp: 10 };

/** CPU and memory are read as Linux tells them. */
function demandLinux() {
  if (process.platform === 'linux') return;
  throw new Stop(
    'Mätningen läser av processer så som Linux visar dem.',
    'The bench reads processes as Linux shows them.',
  );
}

async function bench() {
  const options = readOptions(process.argv.slice(2));
  demandLinux();
  demandIdle();
  await installIfNeeded(ROOT);
  await buildIfNeeded(ROOT);
  if (options.kind === 'paper') return printPapers(options);
  const { openServer } = await import('../bench/databases.mjs');
  const server = await openServer(ROOT);
  try {
    await MEASURES[options.kind](server, options);
  } finally {
    await server.close();
  }
}

const planned = (plan, { only, rounds }) => ({ ...plan, keys: only ?? plan.keys, rounds: rounds ?? plan.rounds });

/** The figures stand for themselves when the machine was left alone; else they are not said to programs at all. */
function conclude(rounds, line) {
  const others = demandLeftAlone(rounds).toFixed(2);
  say(`Andra använde ${others} kärnor under tiden.`, `Others used ${others} cores meanwhile.`);
  process.stdout.write(`${line}\n`);
}

async function compare(server, plan) {
  const { runWorkloads } = await import('../bench/run.mjs');
  const { results, all } = await runWorkloads(server, plan);
  conclude(all, lastLine(results));
}

async function grow(server, options) {
  const { measureGrowth } = await import('../bench/growth.mjs');
  const { results, all } = await measureGrowth(server, planned(GROWTH, options));
  conclude(all, growthLine(results));
}

async function hearNoise(server, options) {
  const { measureNoise } = await import('../bench/noise.mjs');
  const { results, all } = await measureNoise(server, planned(NOISE, options));
  conclude(all, noiseLine(results));
}

async function overload(server, options) {
  const { measureOverload } = await import('../bench/overload.mjs');
  const { results, all } = await measureOverload(server, planned(OVERLOAD, options));
  conclude(all, overloadLine(results));
}

/** Papers need no database: what they are made of stands in the sample. */
async function printPapers({ rounds }) {
  const { measurePaper } = await import('../bench/paper.mjs');
  const figures = await measurePaper(rounds);
  const { cold, warm, held } = figures;
  say(
    `Ett papper: ${cold} ms det första, ${warm} ms sedan; andra väntade som längst ${held} ms.`,
    `A paper: ${cold} ms the first, ${warm} ms after that; others waited ${held} ms at the longest.`,
  );
  process.stdout.write(`paper: ${JSON.stringify(figures)}\n`);
}

async function mature(server, { rounds = MATURITY.rounds }) {
  const { measureMaturity } = await import('../bench/maturity.mjs');
  const { results, all } = await measureMaturity(server, { ...MATURITY, rounds });
  conclude(all, maturityLine(results));
}

async function meetPeople(server, { rounds = PEOPLE.rounds }) {
  const { measurePeople } = await import('../bench/people.mjs');
  const { results, all } = await measurePeople(server, { ...PEOPLE, rounds });
  conclude(all, peopleLine(results));
}

/** What each kind of run does. */
const MEASURES = {
  whole: (server, options) => compare(server, planned(WHOLE, options)),
  quick: (server, options) => compare(server, planned(QUICK, options)),
  growth: grow,
  noise: hearNoise,
  overload,
  maturity: mature,
  people: meetPeople,
};

try {
  await bench();
} catch (error) {
  process.exitCode = report(error);
}
