// Whether the machine is idle enough for figures to mean anything.
import { cpus, loadavg } from 'node:os';
import { Stop } from '../scripts/sentences.mjs';

const busy = (swedish, english) =>
  new Stop(
    `Maskinen har annat för sig (${swedish}): siffrorna skulle inte betyda något. Försök igen när den är ledig.`,
    `The machine is busy (${english}): the figures would mean nothing. Try again when it is idle.`,
  );

/** Refuses to begin on a machine with more to do than it has cores for. */
export function demandIdle([load] = loadavg(), cores = cpus().length) {
  if (load <= cores) return;
  const figure = load.toFixed(1);
  throw busy(`belastning ${figure} på ${cores} kärnor`, `load ${figure} on ${cores} cores`);
}

/** Refuses figures that were taken while others used more than a core between them; answers what they used. */
export function demandLeftAlone(rounds) {
  const used = rounds.reduce((sum, { others }) => sum + others, 0) / rounds.length;
  if (used <= 1) return used;
  const figure = used.toFixed(1);
  throw busy(`andra använde ${figure} kärnor under mätningen`, `others used ${figure} cores meanwhile`);
}
