// One process that prints papers: the first with everything still to be loaded, and the rest. It says what each took, in ms.
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { sittingPaper } from '../dist/src/coaching/papers/sitting-paper.js';
import { Press } from '../dist/src/platform/paper/press.js';
import { sampleSitting } from './paper-sample.mjs';

const WARM = 20;

/** Prints once, and watches how long others had to wait for their turn. */
async function print(press) {
  let held = 0;
  let turn = performance.now();
  let goesOn = true;
  const next = () => {
    const now = performance.now();
    held = Math.max(held, now - turn);
    turn = now;
    if (goesOn) setImmediate(next);
  };
  setImmediate(next);
  const began = performance.now();
  const { length } = await press.print(sittingPaper(sampleSitting(), 'sv'));
  const took = performance.now() - began;
  goesOn = false;
  return { took, held, bytes: length };
}

const press = new Press();
const cold = await print(press);
const warm = [];
for (let count = 0; count < WARM; count += 1) warm.push(await print(press));
process.stdout.write(`${JSON.stringify({ cold, warm })}\n`);
