// The conformance suite: the promises of the system on the cluster that CITUS_URL names, and what holds of a cluster alone.
import { defineConfig } from 'vitest/config';
import house from '../../vitest.config.js';
import { InOrder } from './in-order.js';

export default defineConfig({
  ...house,
  test: {
    ...house.test,
    // Not here: what needs a server of its own, or a database that is cloned or empty; and the code without its filters, which a
    // cluster refuses to carry out at all.
    include: [
      'test/citus/*.spec.ts',
      'test/{access,coaching,directory,outcomes,programme}/**/*.spec.ts',
      'test/house/{tenants,wall}.spec.ts',
      'test/machines/two-servers.spec.ts',
      'test/platform/*.spec.ts',
    ],
    exclude: ['node_modules/**', 'dist/**'],
    globalSetup: 'test/citus/cluster.ts',
    // One database, and so one after the other.
    maxWorkers: 1,
    sequence: { sequencer: InOrder },
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
