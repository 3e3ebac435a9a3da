// What can be done from the command line, each in a line.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '#platform/config.js';
import { migrate } from '#platform/database/migrate.js';
import { distributeAloud } from '#platform/distribution/desk.js';
import { prepareRoles } from '#platform/database/roles.js';
import { writeMigration } from '#platform/database/migration-writer.js';
import { openOwner } from '#platform/database/source.js';
import { admitMember, foundWorkspace, readMail } from '#access/workspaces/workspace.desk.js';
import { loadProgramme, loadStaircase } from '#programme/announcements/announcement.desk.js';
import { recountParticipation } from '#outcomes/participation/participation.desk.js';
import './app.module.js';
import { buildServer } from './server.js';
import { schemaText } from './schema.js';
import { inTheHouse } from './house.js';
import { clearDemo, loadDemoAloud } from '../demo/desk.js';

type Command = (args: string[]) => Promise<void>;

export const commands: Readonly<Record<string, Command>> = {
  'database prepare': async ([adminUrl = '', database = 'stegvis']) => {
    if (!adminUrl) throw new Error('Usage: database prepare <admin-url> [database]');
    const { appUrl, ownerUrl, doorUrl } = await prepareRoles(adminUrl, { database });
    say(`DATABASE_URL=${appUrl}\nDATABASE_OWNER_URL=${ownerUrl}\nDATABASE_DOOR_URL=${doorUrl}`);
  },
  'database migrate': async () => {
    const { ownerUrl } = readConfig(process.env);
    if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is not set.');
    const names = await migrate(ownerUrl);
    process.stdout.write(names.length ? `${names.join('\n')}\n` : 'Nothing to do.\n');
  },
  'database distribute': (words) => distributeAloud(words, say),
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
  'schema write': async () => {
    process.env['STEGVIS_JOBS'] = '0';
    const { ownerUrl } = readConfig(process.env);
    if (ownerUrl) await migrate(ownerUrl);
    const server = await buildServer();
    await writeFile('schema.graphql', schemaText(server));
    await server.close();
  },
  'workspace found': async (words) => say(await inTheHouse((house) => foundWorkspace(house, words))),
  'member admit': async (words) => say(await inTheHouse((house) => admitMember(house, words))),
  'programme load': async (words) => say(await inTheHouse((house) => loadProgramme(house, words))),
  'staircase load': async (words) => say(await inTheHouse((house) => loadStaircase(house, words))),
  'demo load': async () => say(await inTheHouse(loadDemoAloud)),
  'demo reset': async () => {
    await clearDemo(readConfig(process.env).ownerUrl);
    say(await inTheHouse(loadDemoAloud));
  },
  'participation recount': async (words) => say(await inTheHouse((house) => recountParticipation(house, words))),
  'mail read': async (words) => say(await inTheHouse((house) => readMail(house, words))),
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
