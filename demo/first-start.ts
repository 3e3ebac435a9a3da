// The first start of a demo: an empty database gets its worlds before anybody is served.
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '#platform/config.js';
import { wantsDemo } from './loaded.js';

/** A launcher that is gone wants no server; what was half told is rolled back. */
const leave = (): void => process.exit(1);

/** Loads the demo where it is wanted; never where NODE_ENV says production. */
export async function firstStart(house: INestApplicationContext, { demo }: Pick<Config, 'demo'>): Promise<void> {
  if (!demo || process.env['NODE_ENV'] === 'production' || !(await wantsDemo(house))) return;
  process.once('disconnect', leave);
  const [{ loadDemo }, { progressLine }] = await Promise.all([import('./load.js'), import('./progress-line.js')]);
  await loadDemo(house, progressLine(process.stdout));
  process.off('disconnect', leave);
}
