// What is started is the bundle: nothing in it exists a second time in a package, and its stacks name our sources.
import { describe, expect, it } from 'vitest';
import { SLOW, startMachine } from './machine.js';

/** Says at its end which files of packages were loaded beside the bundle. */
const TELLING = `import module from 'node:module';
process.on('exit', () => process.stdout.write('loaded ' + JSON.stringify(Object.keys(module._cache)) + '\\n'));`;

/** Machine code; and what matches names of files, which remembers nothing that two copies could disagree on. */
const LOADED = new Set(['@node-rs/argon2', 'picomatch']);

describe('the bundle', () => {
  it(
    'takes nothing from a package that could be there twice',
    async () => {
      const telling = `--import=data:text/javascript,${encodeURIComponent(TELLING)}`;
      const machine = await startMachine({ NODE_OPTIONS: telling });
      expect(await machine.stop()).toBe(0);
      const files = JSON.parse(/^loaded (.*)$/m.exec(machine.said)?.[1] ?? '[]') as string[];
      const packages = files.map((file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? file);
      expect(new Set(packages.map((name) => name.replace(/argon2-.*/, 'argon2')))).toEqual(LOADED);
    },
    SLOW,
  );

  it(
    'tells where in our sources a start failed',
    async () => {
      const failed = startMachine({ DATABASE_URL: '' });
      await expect(failed).rejects.toThrow(/"event":"start\.failed".*src\/server\.ts:\d+/);
    },
    SLOW,
  );
});
