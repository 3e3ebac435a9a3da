// The promises through pgbouncer: where there is none, nobody may believe that something was proved.
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('are not kept by a machine without one, which says what is missing', () => {
  const environment = { ...process.env, PGBOUNCER_PATH: '/nowhere/pgbouncer' };
  const words = ['scripts/test.mjs', 'pgbouncer'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env: environment, encoding: 'utf8' });
  expect(stderr).toMatch(/Inget prövades: \/nowhere\/pgbouncer finns inte här[^]*Nothing was tried/);
  expect(stdout).toMatch(/\n0 passed, 1 failed\n$/);
  expect(status).toBe(1);
});
