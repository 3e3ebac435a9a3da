// The invented people that the start page offers in a demo, and in a demo only.
import type { Config } from '#platform/config.js';
import { demoPassword, demoPeople, type DemoPerson } from '../../demo/people.js';

export interface DemoOffer {
  people: readonly DemoPerson[];
  password: string;
}

/** Nothing when this is no demo, and never where NODE_ENV says production: the password is known to everybody. */
export function demoOffer({ demo }: Pick<Config, 'demo'>, nodeEnv: string | undefined): DemoOffer | undefined {
  if (!demo || nodeEnv === 'production') return undefined;
  return { people: demoPeople, password: demoPassword };
}
