// The promises through pgbouncer in transaction mode: what people do most, and what holds of a pooler alone.
import { defineConfig } from 'vitest/config';
import house from '../../vitest.config.js';

export default defineConfig({
  ...house,
  test: {
    ...house.test,
    include: [
      'test/pooler/*.spec.ts',
      'test/{access,coaching,outcomes}/**/*.spec.ts',
      'test/directory/compan*.spec.ts',
      'test/house/tenants.spec.ts',
      'test/machines/two-servers.spec.ts',
      'test/platform/{breath,flush,prepared,session}.spec.ts',
    ],
    exclude: ['node_modules/**', 'dist/**'],
    globalSetup: 'test/pooler/cluster.ts',
  },
});
