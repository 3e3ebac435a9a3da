// Whether the demo is there: asked at every start, so it loads nothing of what tells it.
import type { INestApplicationContext } from '@nestjs/common';
import { sql } from '#platform/database/sql.js';
import { inside } from './inside.js';
import { demoWorlds, inventedWorld } from './worlds.js';

/** Whether there is no workspace yet, or a demo that was begun and not finished. */
export async function wantsDemo(house: INestApplicationContext): Promise<boolean> {
  const ids = await workspaceIds(house);
  const areAllOurs = ids.every((id) => demoWorlds.some((world) => world.id === id));
  return areAllOurs && !(await isLoaded(house));
}

/** The story is told last, in one transaction: when it is there, everything is. */
export async function isLoaded(house: INestApplicationContext): Promise<boolean> {
  return inside(house, inventedWorld.id, async (db) => {
    const rows = await db.read(sql`SELECT 1 FROM company WHERE workspace_id = ${db.workspace} LIMIT 1`);
    return rows.length > 0;
  });
}

async function workspaceIds(house: INestApplicationContext): Promise<string[]> {
  return inside(house, undefined, async (db) => {
    const rows = await db.read<{ id: string }>(sql`SELECT id FROM workspace`);
    return rows.map(({ id }) => id);
  });
}
