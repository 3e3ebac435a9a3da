// Runs the cases of the rules and the promises of the system: real PostgreSQL, one database per worker.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ROOMS = ['platform', 'office', 'access', 'directory', 'programme', 'coaching', 'outcomes'];

const source = fileURLToPath(new URL('src', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      ...ROOMS.map((room) => ({ find: new RegExp(`^#${room}/(.*)\\.js$`), replacement: `${source}/${room}/$1.ts` })),
      // Nest loads graphql as CommonJS; a second copy as a module would be another realm.
      { find: /^graphql$/, replacement: 'graphql/index.js' },
    ],
  },
  test: {
    include: ['src/**/*.spec.ts', 'test/**/*.spec.ts', 'web/src/**/*.rules.spec.ts'],
    exclude: ['test/journeys/**', 'test/citus/**', 'test/pooler/**', 'node_modules/**', 'dist/**'],
    setupFiles: ['test/support/every-test.ts'],
    globalSetup: 'test/support/cluster.ts',
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/**/*.spec.ts'] },
  },
});
