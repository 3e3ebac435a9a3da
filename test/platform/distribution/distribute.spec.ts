// `database distribute` from beginning to end on plain PostgreSQL, where functions with the names of Citus' take down what they
// are asked for and refuse what we know that Citus refuses. It is a stand-in, not Citus: the proof is `npm run test:citus`.
import 'reflect-metadata';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#platform/database/migrate.js';
import { urlWith, type RoleUrls } from '#platform/database/roles.js';
import { type Blueprint, drawBlueprint } from '#platform/distribution/blueprint.js';
import { distribute, planOf } from '#platform/distribution/distribute.js';
import { demandReach } from '#platform/distribution/reach.js';
import { openSource } from '#platform/database/source.js';
import '../../../src/app.module.js';
import { emptyDatabase, workerDatabase } from '../../support/database.js';
import { asked, standIn } from './stand-in.js';

let urls: RoleUrls & { drop: () => Promise<void> };
let adminUrl: string;
let admin: Client;
let blueprint: Blueprint;

beforeAll(async () => {
  urls = await emptyDatabase();
  await migrate(urls.ownerUrl);
  adminUrl = urlWith((await workerDatabase()).adminUrl, { database: new URL(urls.ownerUrl).pathname.slice(1) });
  admin = new Client(adminUrl);
  await admin.connect();
  blueprint = await drawBlueprint();
});

afterAll(async () => {
  await admin.end();
  await urls.drop();
});

/** What was said in English, to the end or to the stop. */
async function distributed(by = adminUrl): Promise<string[]> {
  const said: string[] = [];
  await distribute({ adminUrl: by, appUrl: urls.appUrl }, blueprint, ({ en }) => said.push(en));
  return said;
}

/** Breaks something, looks at what is said of it, and mends it. */
async function whileBroken(breaking: string, mending: string, story: () => Promise<void>): Promise<void> {
  await admin.query(breaking);
  try {
    await story();
  } finally {
    await admin.query(mending);
  }
}

const references = async (): Promise<unknown[]> =>
  (await admin.query(`SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1`))
    .rows;

describe('distributing, on a stand-in for the refusals of Citus that we know (not Citus)', () => {
  it('is refused where the extension is missing', async () => {
    await expect(distributed()).rejects.toThrow(/^Citus finns inte i databasen.*\nThe database has no Citus/);
  });

  it('is shown before it is done, and the plan would be refused in another order', async () => {
    await standIn(admin);
    const plan = await planOf(adminUrl, blueprint);
    expect(plan.match(/create_distributed_table/g)).toHaveLength(blueprint.tenant.length);
    expect(plan).not.toMatch(/^-- !/m);
    await expect(admin.query(`SELECT create_distributed_table('member', 'workspace_id')`)).rejects.toThrow(
      /must be a distributed table/,
    );
    await expect(admin.query(`SELECT create_distributed_table('account', 'id')`)).rejects.toThrow(
      /not supported|must be|cannot/,
    );
    expect(await asked(admin)).toEqual([]);
  });

  it.each([
    [
      'a trigger',
      'CREATE TRIGGER touch BEFORE UPDATE ON company FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
      'DROP TRIGGER touch ON company',
      /Tabellen company \(touch\) bryter mot R7.*\nR7, company: has the trigger touch/,
    ],
    [
      'the wall forced',
      'ALTER TABLE company FORCE ROW LEVEL SECURITY',
      'ALTER TABLE company NO FORCE ROW LEVEL SECURITY',
      /R14, company: row-level security is forced/,
    ],
    [
      'the wall down',
      'ALTER TABLE company DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE company ENABLE ROW LEVEL SECURITY',
      /R14, company: row-level security is not enabled/,
    ],
    [
      'something unique outside its workspace',
      'CREATE UNIQUE INDEX odd_uq ON company (name)',
      'DROP INDEX odd_uq',
      /Tabellen company \(odd_uq\) bryter mot R2/,
    ],
    [
      'a table without a class',
      'CREATE TABLE plan (); ALTER TABLE plan OWNER TO stegvis_owner',
      'DROP TABLE plan',
      /Tabellen plan bryter mot R6/,
    ],
    [
      'a migration that was not run',
      `DELETE FROM migration WHERE name LIKE 'CompanyNames%'`,
      `INSERT INTO migration (timestamp, name) VALUES (1700000022000, 'CompanyNames1700000022000')`,
      /1 migrations have not been run/,
    ],
  ])('is refused with %s, before anything is touched', async (_, breaking, mending, sentences) => {
    const before = await references();
    await whileBroken(breaking, mending, () => expect(distributed()).rejects.toThrow(sentences));
    expect(await references()).toEqual(before);
    expect(await asked(admin)).toEqual([]);
  });

  it('is refused to who serves, and while somebody serves', async () => {
    await expect(distributed(urls.appUrl)).rejects.toThrow(/may not become stegvis_owner/);
    const serving = new Client(urls.appUrl);
    await serving.connect();
    await expect(distributed()).rejects.toThrow(/1 anslutningar arbetar.*\n1 connections are at work/);
    await serving.end();
  });

  it('goes on where it was broken off', async () => {
    const before = await references();
    const broken = `connection to the remote node stegvis_owner@worker-2:5432 failed`;
    const database = new URL(adminUrl).pathname.slice(1);
    await whileBroken(
      `ALTER DATABASE ${database} SET stand_in.fails_at = 'enrolment'`,
      `ALTER DATABASE ${database} RESET stand_in.fails_at`,
      () => expect(distributed()).rejects.toThrow(new RegExp(`${broken}.* samma kommando fortsätter`)),
    );
    const done = (await asked(admin)).filter((call) => call.startsWith('distribute ')).length;
    expect(done).toBe(blueprint.tenant.indexOf('enrolment'));
    expect((await distributed()).slice(-2)).toEqual([
      'The database is distributed; every shard has its wall.',
      'No workspace has rows yet, so the wall was not tried through the nodes. Run the command again when one has.',
    ]);
    const calls = await asked(admin);
    expect(calls.filter((call) => call.startsWith('distribute '))).toHaveLength(blueprint.tenant.length - done);
    expect(await references()).toEqual(before);
  });

  it('does nothing the second time, also as the migrating login, but reads through the wall', async () => {
    await admin.query(
      `INSERT INTO workspace (id, slug, name, is_demo, created_at) VALUES ('0193a0a0-0000-7000-8000-000000000001', 'norr', '{}', false, now())`,
    );
    await admin.query(`INSERT INTO outbox (workspace_id, id, created_at, kind, payload)
      VALUES ('0193a0a0-0000-7000-8000-000000000001', '0193a0a0-0000-7000-8000-000000000002', now(), 'test', '{}')`);
    for (const by of [adminUrl, urls.ownerUrl]) {
      expect(await distributed(by)).toEqual([
        'The database was distributed already.',
        '1 workspaces were read through the wall, each in its own name alone.',
      ]);
    }
    expect(await asked(admin)).toEqual([]);
    expect(await planOf(adminUrl, blueprint)).toBe('');
  });

  it('sees when the workspace that is set does not arrive where the rows are, and then nobody serves', async () => {
    const source = await openSource(urls.appUrl, 1);
    await demandReach(source);
    const { rows } = await admin.query<{ text: string }>(
      `SELECT pg_get_functiondef('app_set_workspace'::regproc) AS text`,
    );
    await whileBroken(
      `CREATE OR REPLACE FUNCTION app_set_workspace(w uuid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$`,
      rows[0]?.text ?? '',
      async () => {
        await expect(distributed()).rejects.toThrow(
          /Väggen når inte noderna: 1 arbetsytor.*\nThe wall does not reach the nodes/,
        );
        await expect(demandReach(source)).rejects.toThrow(/No workspace shows a row/);
      },
    );
    await source.destroy();
  });

  it('sees when a reference has gone, and puts it back', async () => {
    const before = await references();
    await admin.query('ALTER TABLE member DROP CONSTRAINT member_account_id_fk');
    expect((await distributed())[0]).toBe('The references from member come back');
    expect(await references()).toEqual(before);
  });
});
