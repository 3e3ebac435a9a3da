// Prepared statements: there are never too many on a connection, and one that was never accepted is in nobody's way.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { found, type World } from '../support/make.js';

/** More different statements than have a name at once. */
const MANY = 130;

/** As many as have a name at once; a pooler gives back for us, when there are more than it was told to keep. */
const most = (): number => (inject('cluster').pooler ? 200 : 100);

let world: World;
beforeAll(async () => {
  world = await found();
});

const numbered = (index: number): Sql => sql`SELECT ${fixed(String(index))} + ${1}::int AS sum`;

/** Asked in a session of its own, so that what was given up meanwhile is given back as it begins. */
async function ask(statement: Sql): Promise<unknown> {
  const [row] = await inside(world.workspaceId, (db) => db.read<Record<string, unknown>>(statement));
  return row;
}

async function askMany(from = 0): Promise<void> {
  for (let index = from; index < from + MANY; index += 1) {
    for (const _ of [1, 2]) expect(await ask(numbered(index))).toEqual({ sum: index + 1 });
  }
}

describe('a prepared statement', () => {
  it('is given back when others have come in its place', async () => {
    await askMany();
    const held = sql`SELECT count(*)::int AS held FROM pg_prepared_statements WHERE statement LIKE ${'%AS sum'}`;
    const { held: count } = (await ask(held)) as { held: number };
    expect(count).toBeLessThanOrEqual(most());
    await askMany();
  });

  it('that is refused every time is in nobody’s way', async () => {
    const wrong = sql`SELECT no_such_column + ${1}::int AS sum`;
    for (let turn = 0; turn < 3; turn += 1) await expect(ask(wrong)).rejects.toThrow('no_such_column');
    await askMany(MANY);
    expect(await ask(numbered(0))).toEqual({ sum: 1 });
  });

  it('that came behind another’s mistake is taken up anew', async () => {
    const good = numbered(2 * MANY);
    const wrong = fixed('SELECT no_such_column');
    for (let turn = 0; turn < 3; turn += 1) {
      const together = inside(world.workspaceId, (db) => Promise.allSettled([db.read(wrong), db.read(good)]));
      expect((await together).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    }
    for (let turn = 0; turn < 3; turn += 1) expect(await ask(good)).toEqual({ sum: 2 * MANY + 1 });
  });
});
