// A mutation answers from the row that it wrote where that row holds all that was selected, and reads where it does not.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.js';
import { listen } from '#platform/database/session.js';
import { sql } from '#platform/database/sql.js';
import { heldIn } from '#platform/graphql/in-hand.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { comparedTypes, uncompared } from '../support/answers.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium } from '../support/make.js';

let here: Consortium;
beforeAll(async () => {
  here = await consortium();
});

const REGISTER = `mutation($id: ID, $input: OrganisationRegisterInput!) {
  organisationRegister(id: $id, input: $input) { id name version viewerCan } }`;

async function statementsOf(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
  const texts: string[] = [];
  const deaf = listen((text) => texts.push(text.trim().replace(/\s+/g, ' ')));
  const { errors } = await uncompared(() => as(here.admin).ask(query, variables)).finally(deaf);
  expect(errors).toBeUndefined();
  return texts;
}

async function told(story: (db: Database, made: Organisation) => Promise<unknown>): Promise<boolean> {
  const made = await here.world.organisation();
  return inside(here.world.workspaceId, (db) =>
    db.transaction(async () => {
      const [one] = await db.select(Organisation, (t) => sql`${t}.id = ${made.id}`);
      if (!one) throw new Error('It was just made.');
      await story(db, one);
      return db.isInHand(one);
    }),
  );
}

describe('an answer from the row in hand', () => {
  it('needs no statement after what was written; a selection of other rows needs one', async () => {
    const plain = await statementsOf(REGISTER, { id: v7(), input: { name: `Ny ${v7()}`, kinds: ['DELIVERING'] } });
    expect(plain.at(-1)).toBe('COMMIT');
    expect(plain.at(-2)).toMatch(/^WITH .* INTO "organisation"/);
    const key = `mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { id name secret member { name } } }`;
    const other = await statementsOf(key, { input: { name: 'skript' } });
    expect(other.slice(-3).map((text) => text.split(' ')[0])).toEqual(['WITH', 'SELECT', 'COMMIT']);
  });

  it('is compared with what stands, column by column, after every mutation of every test', async () => {
    await as(here.admin).do(REGISTER, { id: v7(), input: { name: `Ny ${v7()}`, kinds: ['DELIVERING'] } });
    expect(comparedTypes()).toContain('Organisation');
  });

  it('is given while nothing but the story itself has written to the row', async () => {
    expect(await told(async () => undefined)).toBe(true);
    expect(await told((db, one) => db.amend(Object.assign(one, { name: `Annan ${v7()}` })))).toBe(true);
    expect(await told((db) => db.insert(row(Organisation, { name: v7(), alsoKnownAs: [], kinds: [] })))).toBe(true);
  });

  it('is not given when plain SQL has written to its table, or another copy of the row was amended', async () => {
    const bySql = sql`UPDATE organisation SET name = name WHERE workspace_id = ${here.world.workspaceId}`;
    expect(await told((db) => db.run(bySql))).toBe(false);
    expect(await told((db) => db.later(Organisation, bySql))).toBe(false);
    const byCopy = async (db: Database, { id }: Organisation): Promise<void> => {
      const [copy] = await db.select(Organisation, (t) => sql`${t}.id = ${id}`);
      if (copy) await db.amend(Object.assign(copy, { name: `Kopia ${v7()}` }));
    };
    expect(await told(byCopy)).toBe(false);
  });

  it('holds nothing that the table decides: what was never said, and what has decimals', async () => {
    const { meta, held } = await inside(here.world.workspaceId, async (db) => {
      const coach = row(Coach, { memberId: here.coach.memberId, hoursPerWeek: 12.345 });
      return { meta: db.meta(Coach), held: heldIn(db.meta(Coach), coach) };
    });
    expect(meta.columns.map(({ propertyName }) => propertyName)).toContain('hoursPerWeek');
    expect(held).toMatchObject({ memberId: here.coach.memberId, hoursPerWeek: undefined, retiredOn: undefined });
  });
});
