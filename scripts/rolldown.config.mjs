// The server as a few files in dist/bundle: reading two thousand one by one takes most of a start (docs/decisions/0032).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

const PACKAGES = /[\\/]node_modules[\\/]/;

/** Stacks name our own sources, as they are written. */
const ours = {
  name: 'ours',
  load: {
    filter: { id: /[\\/]dist[\\/](src|demo)[\\/]/ },
    handler: (id) => ({ code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }),
  },
};

/** With a `require` of its own a package would load a second copy of what is bundled, which knows nothing of the first. */
const OWN_REQUIRE = 'const require = createRequire(import.meta.url);';

/** Packages are left out of the maps, which keeps reading those quick. */
const packages = {
  name: 'packages',
  transform: {
    filter: { id: PACKAGES },
    handler: (code) => ({ code: code.replace(OWN_REQUIRE, ''), map: { mappings: '' } }),
  },
};

export default defineConfig({
  input: join('dist', 'src', 'main.js'),
  platform: 'node',
  // Machine code is loaded from its package, and so is what reads files beside itself or nobody asks for in a server.
  external: [/^@node-rs\//, 'pdfkit', 'typescript'],
  plugins: [ours, packages],
  // Packages try what is not installed, such as other databases than ours; they go on trying.
  onLog: (level, log, tell) => (log.code === 'UNRESOLVED_IMPORT' ? undefined : tell(level, log)),
  output: {
    dir: join('dist', 'bundle', 'server'),
    cleanDir: true,
    // Tables, types and tokens are known by the names of their classes.
    keepNames: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
    codeSplitting: { groups: [{ name: 'packages', test: PACKAGES, entriesAware: true }] },
  },
});
