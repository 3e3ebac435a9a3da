// Loads the demo: every world that is not there yet, each stage whole or not at all, so that a loading cut off goes on later.
import type { INestApplicationContext } from '@nestjs/common';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { WorkspacesService } from '#access/workspaces/workspace.service.js';
import { Clock } from '#platform/clock.js';
import { sql } from '#platform/database/sql.js';
import { AnnouncementsService } from '#programme/announcements/announcement.service.js';
import { foundConsortium, gather } from './consortium.js';
import { firstOrganisation, inside } from './inside.js';
import { isLoaded } from './loaded.js';
import { demoPassword, demoPeople } from './people.js';
import { Stage } from './stage.js';
import { tellStory } from './story.js';
import { tell } from './teller.js';
import { coursesFile, inventedWorld, realWorlds, type DemoWorld } from './worlds.js';

/** The reader of the real programmes acts for an organisation of nobody's. */
const READERS = 'Provläsarna (påhittad organisation)';

/** Hears how far it has come, from 0 to 1. */
export type Progress = (part: number) => void;

/** Loads what is missing; what is there stays as it is. Gives whether anything was missing. */
export async function loadDemo(house: INestApplicationContext, progress: Progress = () => undefined): Promise<boolean> {
  if (await isLoaded(house)) return false;
  progress(0);
  const clock = house.get(Clock);
  try {
    for (const world of realWorlds) await announce(house, world);
    await invent(house, progress);
  } finally {
    clock.stopAt(undefined);
  }
  return true;
}

/** A real programme, as its announcement describes it, and somebody who may read it. */
async function announce(house: INestApplicationContext, world: DemoWorld): Promise<void> {
  await found(house, world, false);
  const { projectId } = await house.get(AnnouncementsService).load(world.file);
  const organisationId = await firstOrganisation(house, world.id, READERS, []);
  const reader = demoPeople.find(({ workspace }) => realWorlds.some(({ slug }) => slug === workspace));
  if (!reader) throw new Error('Somebody must read the real programmes.');
  const term = { projectId, role: ProjectRoleName.OBSERVER, fromOn: house.get(Clock).today(), untilOn: null };
  const { email, name } = reader;
  const seat = { organisationId, isAdmin: false, terms: [term] };
  await house.get(WorkspacesService).admit(world.id, { email, name, password: demoPassword }, seat);
}

/** The invented consortium and its story. */
async function invent(house: INestApplicationContext, progress: Progress): Promise<void> {
  const today = house.get(Clock).today();
  await found(house, inventedWorld, true);
  await foundConsortium(house, today);
  house.get(Clock).stopAt(undefined);
  for (const file of [inventedWorld.file, coursesFile]) await house.get(AnnouncementsService).load(file);
  await gather(house, today);
  const events = tellStory(today);
  let told = 0;
  await inside(house, inventedWorld.id, async () => {
    const stage = await Stage.set(house, inventedWorld.id);
    await tell(stage, events, () => progress((told += 1) / events.length));
  });
}

/** A world of our own; a workspace that somebody else founded under the same name is left alone, and named. */
async function found(house: INestApplicationContext, { id, slug, name }: DemoWorld, isDemo: boolean): Promise<void> {
  const known = await house.get(WorkspacesService).named(slug);
  if (known && known !== id) throw new Error(`A workspace of your own is called ${slug}; the demo needs that name.`);
  if (known) return;
  await inside(house, undefined, (db) =>
    db.transaction(() =>
      db.run(sql`
        INSERT INTO workspace (id, slug, name, is_demo, created_at)
        VALUES (${id}, ${slug}, ${JSON.stringify(name)}::jsonb, ${isDemo}, ${house.get(Clock).now()})`),
    ),
  );
}
