// The programme files of the product, copied so that a test has a workspace of its own; and what each says, leaf by leaf.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { parse } from 'yaml';
import { AnnouncementsService, type ProgrammeLoaded } from '#programme/announcements/announcement.service.js';
import { inside, testApp } from '../support/app.js';
import { World, type Person } from '../support/make.js';

export const PROGRAMMES = [
  'industry-in-west',
  'compcor',
  'kompetenslyft-gron-industri',
  'fordonsdalen-kompetensomstallning',
  'steg-for-industrin',
] as const;

export type Plain = Record<string, unknown>;

/** What a file of the product says, before anything is made of it. */
export async function said(path: string): Promise<Plain> {
  return parse(await readFile(join('demo', path), 'utf8')) as Plain;
}

/** A programme's file with a workspace of its own, changed as the test wishes. */
export async function copied(name: string, change: (file: Plain) => void = () => undefined): Promise<string> {
  const file = await said(`programmes/${name}.yaml`);
  file.workspace = { ...(file.workspace as Plain), slug: `test-${v7()}` };
  change(file);
  return written(JSON.stringify(file));
}

/** A file with this text. */
export async function written(text: string, name = 'programme.yaml'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stegvis-programme-')), name);
  await writeFile(path, text);
  return path;
}

export async function load(path: string): Promise<ProgrammeLoaded> {
  const { app } = await testApp();
  return app.get(AnnouncementsService).load(path);
}

/** Somebody who may read what was loaded, and administer it. */
export async function adminOf({ workspaceId }: ProgrammeLoaded): Promise<Person> {
  const world = new World(workspaceId);
  return world.person({ organisation: await world.organisation(), isAdmin: true });
}

/** How many rows of each kind a workspace has, and the sum of their versions: equal when nothing was written. */
export async function account(workspaceId: string): Promise<Record<string, unknown>> {
  const { db } = await testApp();
  const tables = db.source.entityMetadatas.filter(({ ownColumns }) =>
    ownColumns.some(({ databaseName }) => databaseName === 'workspace_id'),
  );
  return inside(workspaceId, async () => {
    const found: Record<string, unknown> = {};
    for (const { tableName, ownColumns } of tables) {
      const versions = ownColumns.some(({ propertyName }) => propertyName === 'updatedAt')
        ? 'coalesce(sum(t.version), 0)'
        : '0';
      const session = await db.session();
      const [row] = await session.manager.query<object[]>(
        `SELECT count(*)::int AS rows, ${versions}::int AS versions FROM "${tableName}" t WHERE t.workspace_id = $1`,
        [workspaceId],
      );
      found[tableName] = row;
    }
    return found;
  });
}
