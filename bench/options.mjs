// What may be asked of the bench.
import { parseArgs } from 'node:util';
import { Stop } from '../scripts/sentences.mjs';

export const WORKLOADS = {
  a: '50 companies with everything',
  b: "one company's page",
  c: 'logging a session',
  d: "a project's participation",
  e: '50 companies by a piece of their name, among 40 000',
  f: "a coach's home screen",
  g: 'a mixed day: 70 % reads (a, b, f), 20 % logging, 10 % participation',
};

const FLAGS = {
  quick: { type: 'boolean', default: false },
  growth: { type: 'boolean', default: false },
  noise: { type: 'boolean', default: false },
  overload: { type: 'boolean', default: false },
  paper: { type: 'boolean', default: false },
  maturity: { type: 'boolean', default: false },
  people: { type: 'boolean', default: false },
  only: { type: 'string' },
  rounds: { type: 'string' },
};

const USAGE =
  'npm run bench -- [--quick | --growth | --noise | --overload | --paper | --maturity | --people] [--only a,b] [--rounds 5]';

/** What is measured instead of the whole; one at a time. */
const KINDS = ['quick', 'growth', 'noise', 'overload', 'paper', 'maturity', 'people'];

/** Those that know no workloads to choose from. */
const WHOLE_KINDS = ['maturity', 'people'];

const wrong = (swedish, english) => new Stop(`${swedish}\n${USAGE}`, english, 2);

/** Reads the flags; what is not known is refused rather than passed over. */
export function readOptions(args) {
  const { only, rounds, ...flags } = parse(args);
  const kind = kindOf(flags);
  if (WHOLE_KINDS.includes(kind) && only !== undefined) {
    throw wrong(`--${kind} mäter alltid allt sitt.`, `--${kind} always measures all of its own.`);
  }
  return { kind, only: only === undefined ? undefined : keysIn(only), rounds: countIn(rounds) };
}

function kindOf(flags) {
  const chosen = KINDS.filter((kind) => flags[kind]);
  if (chosen.length < 2) return chosen[0] ?? 'whole';
  const names = KINDS.map((kind) => `--${kind}`).join(', ');
  throw wrong(`Välj en av ${names}.`, `Choose one of ${names}.`);
}

function parse(args) {
  try {
    return parseArgs({ args, options: FLAGS, allowPositionals: false }).values;
  } catch (error) {
    throw wrong(`Det går inte att läsa: ${args.join(' ')}`, `This cannot be read: ${error.message}`);
  }
}

function keysIn(only) {
  const keys = only.split(',').map((key) => key.trim());
  const unknown = keys.filter((key) => !(key in WORKLOADS));
  if (!unknown.length) return keys;
  const known = Object.keys(WORKLOADS).join(', ');
  throw wrong(
    `Det finns ingen mätning ${unknown}; de är ${known}.`,
    `There is no workload ${unknown}; they are ${known}.`,
  );
}

function countIn(rounds) {
  if (rounds === undefined) return undefined;
  const count = Number(rounds);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw wrong(`--rounds ${rounds} är inget antal mellan 1 och 100.`, `--rounds ${rounds} is no number from 1 to 100.`);
}
