// The order of the rooms: an import that looks up, a circle, a private file or an impure rule is named by the check.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile, cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const top = process.cwd();
const made: string[] = [];

/** What the check says of a house of these files; empty when it is content. */
async function verdict(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-'));
  made.push(folder);
  await symlink(join(top, 'node_modules'), join(folder, 'node_modules'));
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
    await cp(join(top, file), join(folder, file));
  await mkdir(join(folder, 'scripts'));
  await cp(join(top, 'scripts/rooms-resolve.cjs'), join(folder, 'scripts/rooms-resolve.cjs'));
  for (const [file, text] of Object.entries({ 'src/platform/house.ts': 'export {};\n', ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const command = join(top, 'node_modules/.bin/depcruise');
  const looked = ['src', 'web/src'].filter((part) => Object.keys(files).some((file) => file.startsWith(`${part}/`)));
  const outcome = await run(command, ['--config', '.dependency-cruiser.mjs', ...looked], { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  return outcome.stdout.includes('no dependency violations') ? '' : outcome.stdout;
}

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});

const CASES: [string, string, Record<string, string>][] = [
  [
    'an earlier room that looks up at a later one',
    'no-looking-up-from-directory',
    {
      'src/directory/companies/company.service.ts': `import { E } from '#coaching/enrolments/enrolment.entity.js';\nexport const x = E;\n`,
      'src/coaching/enrolments/enrolment.entity.ts': 'export const E = 1;\n',
    },
  ],
  [
    'a circle, also of types',
    'no-circles',
    {
      'src/directory/companies/company.service.ts': `import type { B } from './company.reads.js';\nexport type A = B;\n`,
      'src/directory/companies/company.reads.ts': `import type { A } from './company.service.js';\nexport type B = A | 1;\n`,
    },
  ],
  [
    'another room’s private file',
    'inputs-of-directory',
    {
      'src/coaching/enrolments/enrolment.service.ts': `import { I } from '#directory/companies/company.inputs.js';\nexport const x = I;\n`,
      'src/directory/companies/company.inputs.ts': 'export const I = 1;\n',
    },
  ],
  [
    'a rule that is not pure',
    'rules-are-pure',
    { 'src/coaching/progress/progress.rules.ts': `import { v7 } from 'uuid';\nexport const x = v7();\n` },
  ],
  [
    'a resolver that touches the database',
    'resolvers-do-not-touch-the-database',
    {
      'src/coaching/progress/progress.resolver.ts': `import { D } from '#platform/database/database.js';\nexport const x = D;\n`,
      'src/platform/database/database.ts': 'export const D = 1;\n',
    },
  ],
  [
    'a page that knows a room',
    'pages-know-the-platform-alone',
    {
      'src/start/start-page.controller.ts': `import { C } from '#directory/companies/company.entity.js';\nexport const x = C;\n`,
      'src/directory/companies/company.entity.ts': 'export const C = 1;\n',
    },
  ],
  [
    'a room that knows a page',
    'no-room-knows-the-pages',
    {
      'src/platform/health.ts': `import { S } from '../start/start.module.js';\nexport const x = S;\n`,
      'src/start/start.module.ts': 'export const S = 1;\n',
    },
  ],
  [
    'a part of the app that every screen uses and that knows a room',
    'no-looking-up-from-ui-of-the-app',
    {
      'web/src/ui/Chips.tsx': `import { C } from '../coaching/actions/Actions';\nexport const x = C;\n`,
      'web/src/coaching/actions/Actions.tsx': 'export const C = 1;\n',
    },
  ],
  [
    'a screen that knows the frame around it',
    'no-room-knows-the-frame',
    {
      'web/src/coaching/actions/Actions.tsx': `import { S } from '../../shell/Shell';\nexport const x = S;\n`,
      'web/src/shell/Shell.tsx': 'export const S = 1;\n',
    },
  ],
  [
    'a rule of the app that needs a screen to be tried',
    'rules-of-the-app-are-pure',
    { 'web/src/coaching/actions/action.rules.ts': `import { useState } from 'react';\nexport const x = useState;\n` },
  ],
  [
    'two parts of the app in a circle',
    'no-circles-in-the-app',
    {
      'web/src/ui/a.ts': `import { b } from './b';\nexport const a = (): number => b();\n`,
      'web/src/ui/b.ts': `import { a } from './a';\nexport const b = (): number => a();\n`,
    },
  ],
  [
    'an app that knows the server',
    'web-and-src-are-strangers',
    {
      'web/src/ui/a.ts': `import { b } from '../../../src/platform/clock';\nexport const a = b;\n`,
      'src/platform/clock.ts': 'export const b = 1;\n',
    },
  ],
];

describe('the rooms', () => {
  it.each(CASES)('%s is named', async (_, rule, files) => {
    expect(await verdict(files)).toContain(rule);
  });

  it('content with a later room that knows an earlier one', async () => {
    const files = {
      'src/coaching/enrolments/enrolment.service.ts': `import { C } from '#directory/companies/company.entity.js';\nexport const x = C;\n`,
      'src/directory/companies/company.entity.ts': 'export const C = 1;\n',
    };
    expect(await verdict(files)).toBe('');
  });

  it('content with a part of the app that is loaded when it is wanted by what it knows', async () => {
    const files = {
      'web/src/ui/a.ts': `export const b = () => import('./b');\nexport const a = 1;\n`,
      'web/src/ui/b.ts': `import { a } from './a';\nexport const b = a;\n`,
    };
    expect(await verdict(files)).toBe('');
  });
});
