// Rounds of deeds that are asked one at a time: for so many seconds, or so many of them.
import { fileURLToPath } from 'node:url';
import { median } from './figures.mjs';
import { round } from './measure.mjs';

const LOAD = fileURLToPath(new URL('deed-load.mjs', import.meta.url));

/** Longer than any round that is measured by the number of its requests. */
export const UNTIL_DONE = 300;

/** One round of a deed; `counts` says whether it is measured or warms up. */
export async function oneRound({ server, subject, group, all }, side, load, counts = true) {
  const result = await round(side, server.pid, { ...load, subject, url: side.url, group }, LOAD);
  if (counts) all.push(result);
  return result;
}

/** Rounds of so many seconds, after one that warms up. */
export async function forSeconds(bench, side, deed, { rounds, seconds, warmUp }) {
  await oneRound(bench, side, { deed, seconds: warmUp }, false);
  const seen = [];
  for (let turn = 1; turn <= rounds; turn += 1) seen.push(await oneRound(bench, side, { deed, after: turn, seconds }));
  return median(seen);
}

/** Rounds of so many deeds, each done once and never again; the first round warms up. */
export async function onceEach(bench, side, deed, { rounds, asks }) {
  const seen = [];
  for (let turn = 0; turn <= rounds; turn += 1) {
    const load = { deed, after: turn * asks, asks, seconds: UNTIL_DONE };
    const result = await oneRound(bench, side, load, turn > 0);
    if (turn > 0) seen.push(result);
  }
  return median(seen);
}
