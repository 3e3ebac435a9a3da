// What can be done from the command line, each in a line.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '#platform/config.js';
import { migrate } from '#platform/database/migrate.js';
import { writeMigration } from '#platform/database/migration-writer.js';
import { openOwner } from '#platform/database/source.js';
import './app.module.js';

type Command = (args: string[]) => Promise<void>;

export const commands: Readonly<Record<string, Command>> = {
  'database migrate': async () => {
    const { ownerUrl } = readConfig(process.env);
    if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set.');
    const names = await migrate(ownerUrl);
    process.stdout.write(names.length ? `${names.join('\n')}\n` : 'Nothing to do.\n');
  },
  'migration write': async ([name = 'change', ...only]) => {
    const { ownerUrl } = readConfig(process.env);
    if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set.');
    const source = await openOwner(ownerUrl);
    const stamp = Date.now();
    const className = name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
    const text = await writeMigration(source, className, stamp, only);
    await source.destroy();
    if (text) await writeFile(join('migrations', `${stamp}-${name}.ts`), text);
    else process.stdout.write('Entities and tables agree.\n');
  },
};
