// Starts the API, and the jobs beside it unless a worker of their own does them; in several processes where that is wanted.
import cluster from 'node:cluster';
import * as modules from 'node:module';
import { processesIn } from '#platform/config.js';
import { log, traits } from '#platform/log.js';

// From Node 22 on, what is compiled once is kept for the next start.
(modules as { enableCompileCache?: () => unknown }).enableCompileCache?.();

// What is loaded from here on is the bundle; its stacks name the sources that it was made of.
process.setSourceMapsEnabled(true);

try {
  const processes = processesIn(process.env);
  // Each loads only what it needs: whoever keeps the others up holds no application.
  if (cluster.isPrimary && processes > 1) (await import('./processes.js')).startProcesses(processes);
  else await (await import('./server.js')).startServer();
} catch (error) {
  log('error', 'start.failed', traits(error));
  process.exit(1);
}
