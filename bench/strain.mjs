// Puts a strain on one side: several streams of requests at rates of their own; and says what each of them saw.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onCore, round, share } from './measure.mjs';

const run = promisify(execFile);
const LOAD = fileURLToPath(new URL('open-load.mjs', import.meta.url));

/** A just-in-time compiler is done after some two thousand requests. */
const WARM_UP = 8;

/** Runs the phases, one after the other; answers what each stream saw in each, and how much others used the machine. */
export async function strain(side, databasePid, phases) {
  const [command, args] = onCore(1, process.execPath, [LOAD]);
  const { result, others } = await share(side, databasePid, async () => {
    const going = run(command, args, { maxBuffer: 1 << 28 });
    going.child.stdin.end(JSON.stringify({ url: side.url, phases }));
    return JSON.parse((await going).stdout);
  });
  return { phases: result, others };
}

/** What the side does of a workload in a second, when ten ask again as soon as they are answered. */
export async function capacity(side, databasePid, workload, group) {
  const load = { side: side.name, workload, url: side.url, group, connections: 10, secret: '', seed: 1 };
  await round(side, databasePid, { ...load, seconds: WARM_UP });
  return (await round(side, databasePid, { ...load, seconds: 3 })).rps;
}
