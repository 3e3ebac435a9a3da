// What whoever runs the server says and hears about the demo, on the command line.
import type { INestApplicationContext } from '@nestjs/common';
import { loadDemo } from './load.js';
import { demoPassword } from './people.js';
import { progressLine } from './progress-line.js';
import { removeDemo } from './reset.js';

/** `demo load`: what is missing of the demo's worlds; a second time nothing. */
export async function loadDemoAloud(house: INestApplicationContext): Promise<string> {
  const isNew = await loadDemo(house, progressLine(process.stdout));
  return isNew
    ? `Demon är laddad; alla dess personer har lösenordet ”${demoPassword}”. The demo is loaded.`
    : 'Demon är redan laddad; inget ändrades. Nothing changed.';
}

/** `demo reset`: what visitors did in the demo is taken away, before it is loaded anew. */
export async function clearDemo(ownerUrl: string | undefined): Promise<void> {
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set.');
  await removeDemo(ownerUrl);
}
