// The sides that are measured, each a server of its own over the same copy of the same rows.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { serverArguments } from '../scripts/build.mjs';
import { freePort } from '../scripts/ports.mjs';
import { environmentFor } from './databases.mjs';
import { serve } from './measure.mjs';
import { installPeer, nodeOfSides, preparePeer } from './peer.mjs';

const ROOT = join(import.meta.dirname, '..');

/** Known to the peer and to those who ask it, for this run. */
export const secret = randomBytes(32).toString('hex');

const PRODUCTION = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };

/** What every side needs to be started, by name. */
const SIDES = {
  stegvis: {
    title: 'Stegvis',
    script: serverArguments(ROOT),
    environment: (server, database) => ({ ...environmentFor(server, database), STEGVIS_JOBS: '0' }),
  },
  postgraphile: {
    title: 'PostGraphile',
    script: join(ROOT, 'bench', 'postgraphile.mjs'),
    environment: async (server, database) => ({
      PEER_DATABASE_URL: await preparePeer(server, database),
      BENCH_SECRET: secret,
    }),
  },
  ceiling: {
    title: 'By hand',
    script: join(ROOT, 'bench', 'ceiling.mjs'),
    environment: environmentFor,
  },
};

/** Starts one side on a database. They all run on the same Node: that of the product's image, which the peer demands. */
export async function startSide(name, server, database) {
  const { title, script, environment } = SIDES[name];
  await installPeer();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = await environment(server, database);
  const began = Date.now();
  const served = await serve({
    title,
    script,
    environment: { ...own, ...PRODUCTION, PORT: String(port) },
    health: `${url}/health`,
    node: nodeOfSides(),
  });
  return { ...served, name, title, url, startMs: Date.now() - began };
}
