// The programme files of the product, copied so that a test has a workspace of its own; and what each says, leaf by leaf.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { parse } from 'yaml';
import { tableClasses } from '#platform/database/classes.js';
import { fixed, name, sql } from '#platform/database/sql.js';
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
export async function copied(programme: string, change: (file: Plain) => void = () => undefined): Promise<string> {
  const file = await said(`programmes/${programme}.yaml`);
  file.workspace = { ...(file.workspace as Plain), slug: `test-${v7()}` };
  change(file);
  return written(JSON.stringify(file));
}

/** A file with this text. */
export async function written(text: string, fileName = 'programme.yaml'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stegvis-programme-')), fileName);
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
  const tenant = new Set(tableClasses(db.source).tenant);
  return inside(workspaceId, async () => {
    const found: Record<string, unknown> = {};
    for (const { tableName, ownColumns } of db.source.entityMetadatas.filter((one) => tenant.has(one.tableName))) {
      const isVersioned = ownColumns.some(({ propertyName }) => propertyName === 'updatedAt');
      const versions = isVersioned ? fixed('coalesce(sum(t.version), 0)::int') : fixed('0');
      [found[tableName]] = await db.read<object>(
        sql`SELECT count(*)::int AS rows, ${versions} AS versions FROM ${name(tableName)} t WHERE t.workspace_id = ${db.workspace}`,
      );
    }
    return found;
  });
}
