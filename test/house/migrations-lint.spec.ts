// Every migration of the product keeps the rules that Citus makes, and the lint that says so names each breach.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MigrationInterface } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { faultLines } from '#platform/database/catalogue/fault.js';
import { migrationFaults } from './migrations-lint.js';
import { recordMigration, type RecordedMigration } from './recorded-migration.js';

const folder = join(import.meta.dirname, '..', '..', 'migrations');
const files = readdirSync(folder).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));

const SEQUENTIAL = `SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`;
const table = (name: string): string =>
  `CREATE TABLE ${name} (workspace_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (workspace_id, id))`;
const index = 'CREATE INDEX plan_ix ON plan (workspace_id, company_id)';
const reference =
  'ALTER TABLE plan ADD CONSTRAINT plan_company_fk FOREIGN KEY (workspace_id, company_id) REFERENCES company (workspace_id, id)';

const sound: RecordedMigration = {
  name: 'plans',
  up: [
    SEQUENTIAL,
    'CREATE TABLE county (code text PRIMARY KEY, name text CONSTRAINT county_name_uq UNIQUE)',
    table('company'),
    table('plan'),
    `SELECT app_make_reference('county')`,
    `SELECT app_make_tenant('public.company'::regclass)`,
    `SELECT app_make_tenant('"plan"')`,
    index,
    reference,
    'ALTER TABLE plan ADD COLUMN minutes integer NOT NULL DEFAULT 0, ADD COLUMN note text',
    'ALTER TABLE plan ADD CONSTRAINT plan_minutes_ck CHECK (minutes >= 0) NOT VALID',
    'ALTER TABLE plan VALIDATE CONSTRAINT plan_minutes_ck',
    'ALTER TABLE plan ALTER COLUMN note TYPE varchar, DROP COLUMN minutes',
    'CREATE TEMPORARY TABLE doubles (id uuid)',
    'CREATE TABLE plan_2026 PARTITION OF plan DEFAULT',
  ],
  down: [SEQUENTIAL, 'DROP INDEX plan_ix', 'DROP TABLE plan, company', 'DROP TABLE county CASCADE'],
  transaction: true,
};
const after = (...up: string[]): Partial<RecordedMigration> => ({ up: [...sound.up, ...up] });
const instead = (...up: string[]): Partial<RecordedMigration> => ({ up: [SEQUENTIAL, ...up] });
const makePlan = `SELECT app_make_tenant('plan')`;
const concurrently = 'CREATE INDEX CONCURRENTLY plan_ix ON plan (workspace_id)';

const breaches: [title: string, change: Partial<RecordedMigration>, rules: string, text: RegExp][] = [
  ['R34 · up without the first line', { up: sound.up.slice(1) }, 'R34', /up does not begin/],
  ['R34 · down without the first line', { down: sound.down.slice(1) }, 'R34', /down does not begin/],
  ['R34 · the line for the session', { down: [SEQUENTIAL.replace('LOCAL ', ''), 'DROP TABLE plan'] }, 'R34', /down/],
  ['R34 · another mode', { down: [SEQUENTIAL.replace('sequential', 'parallel'), 'DROP TABLE plan'] }, 'R34', /down/],
  ['R12 · the line together with others', { down: [`${SEQUENTIAL}; DROP TABLE plan`] }, 'R12', /string of several/],
  ['BOTH-WAYS · no way back', { down: [] }, 'BOTH-WAYS', /down says nothing \(plans\)/],
  ['R35 · a table without a class', instead(table('plan')), 'R35', /plan without app_make_tenant/],
  ['R35 · a class given before the table', instead(makePlan, table('plan')), 'R35', /does not create it before/],
  [
    'R35 · a reference table after a tenant table',
    instead(table('plan'), makePlan, 'CREATE TABLE kind (code text)', `SELECT app_make_reference('kind')`),
    'R35',
    /reference tables come first/,
  ],
  [
    'R35 · a reference inside the table',
    instead(
      'CREATE TABLE plan (workspace_id uuid, id uuid, CONSTRAINT plan_fk FOREIGN KEY (id) REFERENCES county (id))',
      makePlan,
    ),
    'R35',
    /with a reference in it/,
  ],
  [
    'R35 · a reference inside a column',
    instead('CREATE TABLE plan (workspace_id uuid CONSTRAINT plan_fk REFERENCES workspace (id))', makePlan),
    'R35',
    /with a reference in it/,
  ],
  ['R35 · an index before the class', instead(table('plan'), index, makePlan), 'R35', /index plan_ix before plan/],
  [
    'R35 · a reference before the class',
    instead(table('plan'), reference, makePlan),
    'R35',
    /plan_company_fk before plan/,
  ],
  [
    'R35 · a reference to a table before its class',
    instead(table('plan'), makePlan, table('company'), reference, `SELECT app_make_tenant('company')`),
    'R35',
    /before company has its class/,
  ],
  ['R35 · an index after a reference', instead(table('plan'), makePlan, reference, index), 'R35', /indexes come first/],
  [
    'R36 · a column with CHECK',
    after('ALTER TABLE plan ADD COLUMN place integer CONSTRAINT place_ck CHECK (place > 0)'),
    'R36',
    /place to plan with a constraint/,
  ],
  ['R36 · a column with UNIQUE', after('ALTER TABLE plan ADD COLUMN place integer UNIQUE'), 'R36', /with a constraint/],
  ['R36 · a serial column', after('ALTER TABLE plan ADD COLUMN place bigserial'), 'R36', /as a serial/],
  [
    'R36 · two constraints in one ALTER',
    after('ALTER TABLE plan ADD CONSTRAINT a_ck CHECK (true), ADD CONSTRAINT b_ck CHECK (true)'),
    'R36',
    /one ALTER for each/,
  ],
  [
    'R36 · a constraint beside a column',
    after('ALTER TABLE plan ADD COLUMN place text, ADD CONSTRAINT a_ck CHECK (true)'),
    'R36',
    /one ALTER for each/,
  ],
  [
    'R36 · a constraint renamed, on the way back too',
    { down: [SEQUENTIAL, 'ALTER TABLE plan RENAME CONSTRAINT a_ck TO b_ck'] },
    'R36',
    /renames the constraint a_ck/,
  ],
  ['R36 · two indexes dropped at once', after('DROP INDEX a_ix, b_ix'), 'R36', /several indexes/],
  ['R37 · the schema dropped', after('DROP SCHEMA public CASCADE'), 'R37', /whole schema/],
  [
    'R3 · the type of the key',
    after('ALTER TABLE plan ALTER COLUMN workspace_id TYPE text'),
    'R3',
    /workspace_id of plan/,
  ],
  ['R3 · the key dropped', after('ALTER TABLE plan DROP COLUMN workspace_id'), 'R3', /workspace_id of plan/],
  [
    'R31 · a constraint without a name',
    after('ALTER TABLE plan ADD UNIQUE (workspace_id, note)'),
    'R31',
    /constraint without a name/,
  ],
  [
    'R31 · a CHECK without a name',
    instead('CREATE TABLE plan (workspace_id uuid, minutes integer CHECK (minutes > 0))', makePlan),
    'R31',
    /constraint without a name/,
  ],
  ['R31 · an index without a name', after('CREATE INDEX ON plan (workspace_id)'), 'R35 R31', /index without a name/],
  [
    'D29 · a concurrent index in a transaction',
    { down: [SEQUENTIAL, 'DROP INDEX CONCURRENTLY plan_ix'] },
    'D29',
    /migration of its own/,
  ],
  [
    'D29 · a concurrent rebuilding in a transaction',
    after('REINDEX INDEX CONCURRENTLY plan_ix'),
    'D29',
    /migration of its own/,
  ],
  [
    'D29 · more than indexes outside a transaction',
    {
      up: [concurrently, 'ALTER TABLE plan ADD COLUMN note text'],
      down: ['DROP INDEX CONCURRENTLY plan_ix'],
      transaction: false,
    },
    'D29',
    /AlterTableStmt/,
  ],
  [
    'D29 · an ordinary index outside a transaction',
    {
      up: ['CREATE INDEX plan_ix ON plan (workspace_id)'],
      down: ['DROP INDEX CONCURRENTLY plan_ix'],
      transaction: false,
    },
    'D29',
    /IndexStmt/,
  ],
];

describe('the lint of migrations', () => {
  it('finds nothing in a sound migration', () => {
    expect(faultLines(migrationFaults(sound))).toBe('');
  });

  it('finds nothing in a concurrent index of its own', () => {
    const migration = {
      name: 'index',
      up: [concurrently],
      down: ['DROP INDEX CONCURRENTLY plan_ix'],
      transaction: false,
    };
    expect(faultLines(migrationFaults(migration))).toBe('');
  });

  it.each(breaches)('names %s', (_title, change, rules, text) => {
    const faults = migrationFaults({ ...sound, ...change });
    expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(rules.split(' ')));
    expect(faultLines(faults)).toMatch(text);
  });

  it('takes down what a migration says, forwards and back', async () => {
    const migration: MigrationInterface = {
      transaction: false,
      up: async (runner) => void (await runner.query(concurrently)),
      down: async (runner) => void (await runner.query('DROP INDEX CONCURRENTLY plan_ix')),
    };
    const recorded = { name: 'one', up: [concurrently], down: ['DROP INDEX CONCURRENTLY plan_ix'], transaction: false };
    expect(await recordMigration('one', migration)).toEqual(recorded);
  });
});

describe('the migrations of the product', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s keeps the rules', async (file) => {
    const migrations = await migrationsIn(file);
    expect(migrations).toHaveLength(1);
    for (const migration of migrations) {
      expect(faultLines(migrationFaults(await recordMigration(file, migration)))).toBe('');
    }
  });
});

async function migrationsIn(file: string): Promise<MigrationInterface[]> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
  return Object.values(exported)
    .filter(isMigrationClass)
    .map((Migration) => new Migration());
}

function isMigrationClass(value: unknown): value is new () => MigrationInterface {
  return typeof value === 'function' && 'up' in value.prototype && 'down' in value.prototype;
}
