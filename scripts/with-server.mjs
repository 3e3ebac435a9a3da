// Runs a command against a throw-away server of other PostgreSQL programs than the embedded ones, by DATABASE_URL:
// `node scripts/with-server.mjs /usr/lib/postgresql/15/bin npm test -- promises`
import { spawn } from 'node:child_process';
import { startCluster } from './postgres.mjs';
import { report, say, Stop } from './sentences.mjs';

function runCommand([command, ...args], environment) {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  return new Promise((end, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => end(code ?? 1));
  });
}

async function main([binaries, ...command]) {
  if (!command.length) {
    throw new Stop(
      'Ange en mapp med PostgreSQL:s program och ett kommando.',
      'Name a folder of programs and a command.',
    );
  }
  const cluster = await startCluster({ throwAway: true, binaries });
  try {
    say(`PostgreSQL från ${binaries} på port ${cluster.port}`, `PostgreSQL of ${binaries} on port ${cluster.port}`);
    return await runCommand(command, { DATABASE_URL: cluster.adminUrl });
  } finally {
    await cluster.stop();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
