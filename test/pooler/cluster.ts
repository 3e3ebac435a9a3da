// Before the promises through pgbouncer: the usual throw-away server, and a pooler that leads to it.
import type { TestProject } from 'vitest/node';
import { findPgbouncer, startPooler } from '../../scripts/pooler.mjs';
import startCluster from '../support/cluster.js';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stopCluster = await startCluster(project);
  try {
    const { cluster } = project.getProvidedContext();
    const pooler = await startPooler(findPgbouncer(), [cluster.appUrl, cluster.doorUrl]);
    const { port, carriesPrepared } = pooler;
    project.provide('cluster', { ...cluster, pooler: { port, carriesPrepared } });
    return async () => {
      await pooler.stop();
      await stopCluster();
    };
  } catch (error) {
    await stopCluster();
    throw error;
  }
}
