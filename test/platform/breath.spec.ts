// Rows asked for at once are read by one statement, and are the same rows as if each had been asked for alone.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { listen } from '#platform/database/session.js';
import { fixed, sql, TRUE } from '#platform/database/sql.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { inside, testApp } from '../support/app.js';
import { settled } from '../support/settled.js';

let workspaceId: string;
beforeAll(async () => {
  ({ workspaceId } = await settled('samtidigt'));
});

/** Reads in a session of its own, and counts the statements that this takes. */
async function counted<T>(story: (db: Database) => Promise<T>): Promise<{ sent: number; found: T }> {
  let sent = 0;
  const deaf = listen((text) => (sent += /^\s*(BEGIN|COMMIT|SELECT app_set_workspace)/.test(text) ? 0 : 1));
  try {
    return { found: await inside(workspaceId, story), sent };
  } finally {
    deaf();
  }
}

describe('what is asked for in one breath', () => {
  it('is read by one statement, every kind of row as it is read alone', async () => {
    const { db } = await testApp();
    const types = db.source.entityMetadatas
      .map(({ target }) => target as RowClass<WorkspaceRow>)
      .filter(({ prototype }) => prototype instanceof WorkspaceRow);
    const order = fixed('ORDER BY t.id');
    const together = await counted((here) => Promise.all(types.map((type) => here.select(type, () => TRUE, order))));
    expect(together.sent).toBe(1);
    expect(together.found.filter((rows) => rows.length > 0).length).toBeGreaterThan(20);
    for (const [index, type] of types.entries()) {
      const alone = await inside(workspaceId, (here) => here.select(type, () => TRUE, order));
      expect(together.found[index]).toEqual(alone);
    }
  });

  it('waits for no answer but its own', async () => {
    const asked = await counted((db) =>
      Promise.all([db.select(Organisation, () => TRUE), db.select(ProjectRole, () => TRUE)]),
    );
    expect(asked.sent).toBe(1);
    const inTurn = await counted(async (db) => [
      await db.select(Organisation, () => TRUE),
      await db.select(ProjectRole, () => TRUE),
    ]);
    expect(inTurn.sent).toBe(2);
    expect(asked.found).toEqual(inTurn.found);
  });

  it('leaves alone what is locked, since what is read beside a lock is older than what is locked', async () => {
    const read = await counted((db) =>
      db.transaction(() =>
        Promise.all([
          db.select(Organisation, () => TRUE, fixed('ORDER BY t.id FOR UPDATE')),
          db.select(Organisation, () => TRUE, fixed('ORDER BY t.id')),
          db.select(ProjectRole, () => TRUE),
        ]),
      ),
    );
    expect(read.sent).toBe(2);
    expect(read.found[0]).toEqual(read.found[1]);
  });

  it('fails as a whole when one part cannot be read', async () => {
    const nonsense = inside(workspaceId, (db) =>
      Promise.all([db.find(Organisation, 'no id'), db.select(ProjectRole, () => TRUE)]),
    );
    await expect(nonsense).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('finds what is visible in the order of the ids, and asks nothing for none', async () => {
    const all = await inside(workspaceId, (db) => db.select(Organisation, () => sql`true`));
    const ids = all.map(({ id }) => id).toReversed();
    const { found, sent } = await counted(async (db) => {
      const nobody = {
        memberId: ids[0],
        organisationId: ids[0],
        projects: () => [],
        held: [],
        has: () => false,
      } as never;
      return [await db.visible(nobody, Organisation, ids), await db.visible(nobody, Organisation, [])];
    });
    expect(found[0]?.map(({ id }) => id)).toEqual(ids);
    expect(found[1]).toEqual([]);
    expect(sent).toBe(1);
  });
});
