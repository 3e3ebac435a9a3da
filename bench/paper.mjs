// How long the paper of a sitting takes to print: in a process that has printed nothing yet, and in one that has.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROCESSES = 5;
const run = promisify(execFile);

const middleOf = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const whole = (values) => Math.round(middleOf(values));

/** Prints in some processes after each other; the middle of each figure, in milliseconds. */
export async function measurePaper(processes = PROCESSES) {
  const all = [];
  for (let count = 0; count < processes; count += 1) {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'paper-run.mjs')]);
    all.push(JSON.parse(stdout));
  }
  const warm = all.flatMap((one) => one.warm);
  return {
    cold: whole(all.map(({ cold }) => cold.took)),
    warm: whole(warm.map(({ took }) => took)),
    held: whole(warm.map(({ held }) => held)),
    bytes: all[0].cold.bytes,
  };
}
