// What a transaction writes is sent as one statement before its end, and nothing in it can be missed, doubled or hidden.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.js';
import { listen } from '#platform/database/session.js';
import { sql } from '#platform/database/sql.js';
import { Organisation, OrganisationKind } from '#access/organisations/organisation.entity.js';
import { HistoryEntry } from '#office/history/history-entry.entity.js';
import { inside } from '../support/app.js';
import { found, row, type World } from '../support/make.js';

let world: World;
beforeAll(async () => {
  world = await found();
});

function organisation(name: string): Organisation {
  const unsaid = { alsoKnownAs: [], kinds: [OrganisationKind.DELIVERING], organisationNumber: null };
  return row(Organisation, { name, ...unsaid });
}

function entry(subjectId: string): HistoryEntry {
  const nothing = { changes: {}, personalDigests: {} };
  return row(HistoryEntry, { verb: 'test.flush', subjectType: 'Organisation', subjectId, ...nothing });
}

const tell = (story: (db: Database) => Promise<unknown>): Promise<unknown> =>
  inside(world.workspaceId, (db) => db.transaction(() => story(db)));

/** The statements of a story in one transaction, by their first word. */
async function sent(story: (db: Database) => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const deaf = listen((text) => texts.push(text.trim().split(/\s/)[0] ?? ''));
  await tell(story).finally(deaf);
  return texts;
}

async function loaded(db: Database, id: string): Promise<Organisation> {
  const [one] = await db.select(Organisation, (t) => sql`${t}.id = ${id}`);
  if (!one) throw new Error(`There is no organisation ${id}.`);
  return one;
}

const now = (id: string): Promise<Organisation> => inside(world.workspaceId, (db) => loaded(db, id));

describe('what a transaction writes', () => {
  it('goes in one statement, new rows of several tables and a change beside them', async () => {
    const standing = await world.organisation();
    const several = await sent(async (db) => {
      for (const subjectId of [v7(), v7()]) await db.insert(entry(subjectId));
    });
    expect(several).toEqual(['BEGIN', 'SELECT', 'INSERT', 'COMMIT']);
    const both = await sent(async (db) => {
      const one = await loaded(db, standing.id);
      one.name = 'Efteråt';
      await db.amend(one);
      await db.insert(entry(one.id));
    });
    expect(both).toEqual(['BEGIN', 'SELECT', 'SELECT', 'WITH', 'COMMIT']);
    expect(await now(standing.id)).toMatchObject({ name: 'Efteråt', version: 2 });
  });

  it('is seen by every statement after it', async () => {
    const made = organisation('Syns genast');
    await tell(async (db) => {
      await db.insert(made);
      await db.insert(entry(made.id));
      const read = await loaded(db, made.id);
      expect(read).toMatchObject({ name: 'Syns genast', version: 1, kinds: ['DELIVERING'], organisationNumber: null });
      await db.amend(Object.assign(read, { name: 'En gång' }));
      await db.amend(Object.assign(read, { name: 'Två gånger' }));
      expect(await loaded(db, made.id)).toMatchObject({ name: 'Två gånger' });
    });
    expect(await now(made.id)).toMatchObject({ name: 'Två gånger', version: 3 });
  });

  it('refuses by the constraint that was broken, wherever in the statement it stood', async () => {
    const taken = await world.organisation('Redan tagen');
    const story = async (db: Database): Promise<void> => {
      await db.insert(entry(taken.id));
      await db.insert(organisation('Redan tagen'));
    };
    await expect(tell(story)).rejects.toMatchObject({ code: 'ORGANISATION_NAME_TAKEN', field: 'input.name' });
  });

  it('refuses a change of what somebody has changed meanwhile, and then writes nothing', async () => {
    const { id } = await world.organisation();
    const lost = entry(v7());
    const story = async (db: Database): Promise<void> => {
      const [mine, theirs] = [await loaded(db, id), await loaded(db, id)];
      await db.amend(Object.assign(theirs, { name: `Deras ${id}` }));
      await db.amend(Object.assign(mine, { name: `Min ${id}` }));
      await db.insert(lost);
    };
    await expect(tell(story)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await now(id)).toMatchObject({ version: 1 });
    expect(await inside(world.workspaceId, (db) => db.find(HistoryEntry, lost.id))).toBeUndefined();
  });

  it('changes many rows in one statement for those in which the same has changed', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(async () => (await world.organisation()).id));
    const texts = await sent(async (db) => {
      const rows = await db.select(Organisation, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
      const [first, second, third] = rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
      Object.assign(first ?? {}, { name: 'Ny ett', alsoKnownAs: ['Ett', 'Etta'] });
      Object.assign(second ?? {}, { name: 'Ny två', alsoKnownAs: ['Två'] });
      Object.assign(third ?? {}, { organisationNumber: null, name: 'Ny tre' });
      await db.amendAll(rows);
      expect([first?.version, third?.version]).toEqual([2, 2]);
    });
    expect(texts).toEqual(['BEGIN', 'SELECT', 'SELECT', 'UPDATE', 'UPDATE', 'COMMIT']);
    const [first, second, third, fourth] = await Promise.all(ids.map(now));
    expect(first).toMatchObject({ name: 'Ny ett', alsoKnownAs: ['Ett', 'Etta'], version: 2 });
    expect(second).toMatchObject({ name: 'Ny två', alsoKnownAs: ['Två'], version: 2 });
    expect(third).toMatchObject({ name: 'Ny tre', version: 2 });
    expect(fourth?.version).toBe(1);
  });

  it('refuses a change of many when somebody has changed one of them, and then writes nothing', async () => {
    const ids = await Promise.all([1, 2].map(async () => (await world.organisation()).id));
    const story = async (db: Database): Promise<void> => {
      const rows = await Promise.all(ids.map(async (id) => loaded(db, id)));
      const theirs = await loaded(db, ids[1] ?? '');
      await db.amend(Object.assign(theirs, { name: `Först ${theirs.id}` }));
      await db.amendAll(rows.map((one) => Object.assign(one, { name: `Sedan ${one.id}` })));
    };
    await expect(tell(story)).rejects.toMatchObject({ code: 'CONFLICT' });
    for (const id of ids) expect((await now(id)).version).toBe(1);
  });

  it('is written also when there is a great deal of it', async () => {
    const many = Array.from({ length: 1_200 }, () => entry(world.workspaceId));
    await tell(async (db) => {
      for (const one of many) await db.insert(one);
    });
    const [count] = await inside(world.workspaceId, (db) =>
      db.read<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM history_entry h
          WHERE h.workspace_id = ${db.workspace} AND h.subject_id = ${world.workspaceId}`,
      ),
    );
    expect(count?.count).toBe(many.length);
  });
});
