// A piece of work inside a workspace, as the system itself does it.
import type { INestApplicationContext } from '@nestjs/common';
import { OrganisationKind, Organisation } from '#access/organisations/organisation.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { idOf } from './ids.js';

export async function inside<T>(
  house: INestApplicationContext,
  workspaceId: string | undefined,
  story: (db: Database) => Promise<T>,
): Promise<T> {
  const db = house.get(Database);
  const piece = new Work('demo', 'sv');
  piece.workspaceId = workspaceId;
  return db.during(piece, () => story(db));
}

export const organisationId = (name: string): string => idOf('organisation', name);

/** Somebody must act for an organisation before anybody can register one; so the first is written by the system. */
export async function firstOrganisation(
  house: INestApplicationContext,
  workspaceId: string,
  name: string,
  kinds: OrganisationKind[],
): Promise<string> {
  const id = organisationId(name);
  const facts = { id, name, kinds, alsoKnownAs: [], organisationNumber: null };
  await inside(house, workspaceId, async (db) => {
    if (await db.find(Organisation, id)) return;
    await db.transaction(async () => {
      const organisation = await db.insert(Object.assign(new Organisation(), facts));
      await house.get(HistoryService).record(null, 'organisation.register', organisation, { isPublic: true });
    });
  });
  return id;
}
