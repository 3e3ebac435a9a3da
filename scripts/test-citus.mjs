// npm run test:citus: the promises on a real Citus cluster, which CITUS_URL names; without one it fails and says so.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { demandNode, installIfNeeded } from './install.mjs';
import { report, Stop } from './sentences.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Nobody should believe that something was proved here. */
function demandCluster() {
  if (process.env['CITUS_URL']) return;
  throw new Stop(
    'Inget prövades: CITUS_URL är inte satt. Ange administratörens adress till en databas på koordinatorn som får tömmas, med Citus och minst två noder; docs/scale.md visar hur.',
    'Nothing was tried: CITUS_URL is not set. Give the administrator’s address of a database at the coordinator that may be emptied, with Citus and two nodes at least; docs/scale.md shows how.',
  );
}

function vitest(more) {
  const args = ['run', '-c', 'test/citus/vitest.config.ts', '--root', root, ...more];
  const environment = { ...process.env };
  delete environment['DATABASE_URL'];
  const child = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  return new Promise((end, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => end(code ?? 1));
  });
}

try {
  demandCluster();
  demandNode();
  await installIfNeeded(root);
  await buildIfNeeded(root);
  process.exitCode = await vitest(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
