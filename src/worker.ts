// Does the jobs in a process of its own, beside servers that run with STEGVIS_JOBS=0.
import { log, traits } from '#platform/log.js';
import { openHouse } from './house.js';

/** How long a job may still take when the worker is told to stop. */
const GRACE_SECONDS = 20;

process.env['STEGVIS_JOBS'] = '1';

try {
  const house = await openHouse();
  log('info', 'working');
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), GRACE_SECONDS * 1000).unref();
    house.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
} catch (error) {
  log('error', 'start.failed', traits(error));
  process.exit(1);
}
