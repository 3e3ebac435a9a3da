// Turns a database into a distributed one, and shows that it is: `database distribute <admin-url>` (docs/scale.md).
import { Client, type QueryResultRow } from 'pg';
import type { Sentences } from '../errors.js';
import { Stop } from '../stop.js';
import { catalogueFaults, type CatalogueTerms } from '../database/catalogue/lint.js';
import type { Fault } from '../database/catalogue/fault.js';
import { MIGRATION_LOCK } from '../database/migrate.js';
import { LOGIN_ROLES, OWNER_ROLE } from '../database/roles.js';
import { migrationClasses } from '../database/source.js';
import type { Blueprint } from './blueprint.js';
import { type Ask, inhabited, sampleWorkspaces, unreached } from './canary.js';
import { LAW, obstacles } from './obstacles.js';
import { planDistribution, planText, type Step } from './plan.js';
import { shardFaults } from './shards.js';
import { readStanding } from './standing.js';

/** Whoever distributes is an administrator or the migrating login; whoever serves shows that it reaches. */
export interface Addresses {
  readonly adminUrl: string;
  readonly appUrl: string;
}

type Tell = (sentences: Sentences) => void;

/** Does what is left to do, then looks at every shard, then reads through the wall as whoever serves. */
export async function distribute(addresses: Addresses, blueprint: Blueprint, tell: Tell): Promise<void> {
  await connected(addresses.adminUrl, async (admin) => {
    await admin.query(BECOME_OWNER, [OWNER_ROLE]);
    await admin.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const standing = await readStanding(admin);
    const faults = standing.citus === null ? [] : await faultsOf(admin, blueprint);
    const found = [...obstacles(blueprint, standing, faults), ...(await unmigrated(admin))];
    if (found.length) throw new Stop(found);
    const steps = planDistribution(blueprint, standing);
    for (const [place, step] of steps.entries()) {
      tell(counted(step, place + 1, steps.length));
      await carryOut(admin, step);
    }
    await demandWhole(admin, blueprint);
    tell(steps.length ? DONE : NOTHING);
    tell(await demandReach(admin, addresses.appUrl, blueprint));
  });
}

/** What is left to do, as SQL; what stands in the way, as comments after it. */
export async function planOf(adminUrl: string, blueprint: Blueprint): Promise<string> {
  return connected(adminUrl, async (admin) => {
    await admin.query(BECOME_OWNER, [OWNER_ROLE]);
    const standing = await readStanding(admin);
    const found = obstacles(blueprint, standing, await faultsOf(admin, blueprint));
    const steps = planText(planDistribution(blueprint, standing));
    return [steps, ...found.map(({ sv, en }) => `-- ! ${sv}  ·  ${en}`)].filter(Boolean).join('\n');
  });
}

/** The migrating login has no rights of its own; an administrator stays one. */
const BECOME_OWNER = `
  SELECT set_config('role', o.rolname, false) FROM pg_roles o, pg_roles me
  WHERE o.rolname = $1 AND me.rolname = current_user AND NOT me.rolsuper AND pg_has_role(me.oid, o.oid, 'MEMBER')`;

async function connected<T>(url: string, story: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 30_000,
    application_name: 'stegvis distribute',
    options: '-c search_path=public',
  });
  // A connection that is cut fails the statement under way, which says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await story(client);
  } finally {
    await client.end();
  }
}

const TERMS: CatalogueTerms = {
  ownerRole: OWNER_ROLE,
  appRole: LOGIN_ROLES.app,
  doorRole: LOGIN_ROLES.door,
  appendOnly: [],
  doorOnly: [],
  exemptions: [],
};

/** Tables that break a rule which Citus holds to; the rest of the rules are for the house tests. */
async function faultsOf(admin: Client, blueprint: Blueprint): Promise<Fault[]> {
  const faults = await catalogueFaults(admin, blueprint, TERMS);
  return faults.filter(({ rule, table }) => table !== '' && LAW.includes(rule));
}

/** A table that a migration has yet to make cannot be distributed. */
async function unmigrated(admin: Client): Promise<Sentences[]> {
  const { rows } = await admin.query<{ there: boolean }>(`SELECT to_regclass('migration') IS NOT NULL AS there`);
  const done = rows[0]?.there ? (await admin.query<{ name: string }>('SELECT name FROM migration')).rows : [];
  const names = new Set(done.map(({ name }) => name));
  const missing = (await migrationClasses()).filter(({ name }) => !names.has(name)).length;
  return missing ? [behind(missing)] : [];
}

async function carryOut(admin: Client, step: Step): Promise<void> {
  try {
    if (step.asOwner) await asOwner(admin, step.statements);
    else for (const statement of step.statements) await admin.query(statement);
  } catch (error) {
    throw new Stop([brokenOff(step, error)]);
  }
}

async function asOwner(admin: Client, statements: readonly string[]): Promise<void> {
  await admin.query('BEGIN');
  try {
    await admin.query(`SET LOCAL ROLE ${OWNER_ROLE}`);
    for (const statement of statements) await admin.query(statement);
    await admin.query('COMMIT');
  } catch (error) {
    await admin.query('ROLLBACK');
    throw error;
  }
}

/** Looks again: nothing is left to do, and every shard is as its table. */
async function demandWhole(admin: Client, blueprint: Blueprint): Promise<void> {
  const left = planDistribution(blueprint, await readStanding(admin));
  const faults = await shardFaults(admin);
  if (left.length || faults.length) throw new Stop([unfinished([...left.map(({ what }) => what.en), ...faults])]);
}

/** The canary: every workspace that has rows shows them to whoever serves, in its own name alone. */
async function demandReach(admin: Client, appUrl: string, blueprint: Blueprint): Promise<Sentences> {
  await admin.query(`SET ROLE ${OWNER_ROLE}`);
  const sample = await sampleWorkspaces(asking(admin), blueprint);
  const workspaces = await inhabited(asking(admin), blueprint, sample);
  const blind = await connected(appUrl, (app) => unreached(asking(app), blueprint, workspaces));
  if (blind.length) throw new Stop([unseen(blind)]);
  return workspaces.length ? reached(workspaces.length) : NOBODY_THERE;
}

function asking(client: Client): Ask {
  return async <Row extends object>(text: string, values: unknown[] = []) =>
    (await client.query<Row & QueryResultRow>(text, values)).rows;
}

const counted = ({ what }: Step, place: number, all: number): Sentences => ({
  sv: `${place}/${all} ${what.sv}`,
  en: what.en,
});

const NOTHING: Sentences = { sv: 'Databasen var redan fördelad.', en: 'The database was distributed already.' };
const DONE: Sentences = {
  sv: 'Databasen är fördelad; varje skärva har sin vägg.',
  en: 'The database is distributed; every shard has its wall.',
};
const NOBODY_THERE: Sentences = {
  sv: 'Ingen arbetsyta har några rader än, så väggen är inte prövad genom noderna. Kör kommandot igen när en finns.',
  en: 'No workspace has rows yet, so the wall was not tried through the nodes. Run the command again when one has.',
};

const reached = (count: number): Sentences => ({
  sv: `${count} arbetsytor lästes genom väggen, var och en bara i sitt eget namn.`,
  en: `${count} workspaces were read through the wall, each in its own name alone.`,
});

const unseen = (workspaces: readonly string[]): Sentences => ({
  sv: `Väggen når inte noderna: ${workspaces.length} arbetsytor syns inte för den som betjänar, eller syns för andra (${workspaces[0]}).`,
  en: `The wall does not reach the nodes: ${workspaces.length} workspaces are unseen by whoever serves, or seen by others.`,
});

const behind = (count: number): Sentences => ({
  sv: `${count} migreringar är inte körda. Kör database migrate först.`,
  en: `${count} migrations have not been run. Run database migrate first.`,
});

const unfinished = (what: readonly string[]): Sentences => ({
  sv: `Allt är inte som det ska efter fördelningen: ${what.slice(0, 5).join('; ')}.`,
  en: `Not all is as it should be after distributing: ${what.slice(0, 5).join('; ')}.`,
});

function brokenOff({ what }: Step, error: unknown): Sentences {
  const said = error instanceof Error ? error.message : String(error);
  return {
    sv: `${what.sv}: gick inte. ${said}. Det som är gjort är gjort; samma kommando fortsätter där det slutade.`,
    en: `${what.en}: failed. What is done is done; the same command goes on where it ended.`,
  };
}
