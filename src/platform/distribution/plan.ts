// What is left to do until a database is distributed: a pure function of what should be and what is.
import type { Sentences } from '../errors.js';
import { CLUSTER_SETTINGS, EXTENSIONS, LOGIN_ROLES, OWNER_ROLE } from '../database/roles.js';
import type { Blueprint, Reference } from './blueprint.js';
import type { Standing, StandingReference } from './standing.js';

/** One thing that happens wholly or not at all. */
export interface Step {
  readonly what: Sentences;
  /** Done as the owner of the tables, in a transaction; otherwise as whoever runs the command, each by itself. */
  readonly asOwner: boolean;
  readonly statements: readonly string[];
}

/**
 * The steps that are left, in order: what the nodes need, the references away, reference tables, tenant tables, the
 * references back. References go first, since Citus refuses some of them and takes whole chains of tables along with others,
 * and since emptying the coordinator's copy of a table would empty what refers to it. They need no note to come back by:
 * the blueprint has them. So a run that was broken off is gone on with, and one that has nothing to do does nothing.
 */
export function planDistribution(blueprint: Blueprint, standing: Standing): Step[] {
  const pendingReference = blueprint.reference.filter((table) => standing.placements[table]?.kind !== 'reference');
  const pendingTenant = blueprint.tenant.filter((table) => standing.placements[table]?.kind !== 'tenant');
  const pending = new Set([...pendingReference, ...pendingTenant]);
  const loose = standing.references.filter(({ table, to }) => pending.has(table) || pending.has(to));
  const standingStill = new Set(standing.references.filter((one) => !loose.includes(one)).map(keyOf));
  const missing = blueprint.references.filter((one) => !standingStill.has(keyOf(one)));
  return [
    ...preparations(standing),
    ...byTable(loose).map(([table, some]) => detach(table, some)),
    ...pendingReference.map(copyEverywhere),
    ...pendingTenant.map((table) => distribute(table, companionOf(table, blueprint, standing))),
    ...byTable(missing).map(([table, some]) => attach(table, some)),
  ];
}

/** The steps as SQL that could be read, or fed to psql. */
export function planText(steps: readonly Step[]): string {
  const blocks = steps.map(({ what, asOwner, statements }) => {
    const lines = asOwner ? ['BEGIN', `SET LOCAL ROLE ${OWNER_ROLE}`, ...statements, 'COMMIT'] : statements;
    return [`-- ${what.sv}  ·  ${what.en}`, ...lines.map((line) => `${line};`)].join('\n');
  });
  return blocks.join('\n\n');
}

/** A database that nothing was done to yet, for a plan without a cluster. */
export function untouched(blueprint: Blueprint): Standing {
  return {
    citus: '14.0-1',
    isCoordinator: true,
    coordinatorIsNode: true,
    holders: 2,
    isSuperuser: true,
    mayOwn: true,
    visitors: 0,
    nodes: [{ server: 18, citus: '14.0-1', extensions: [], ownerLogsIn: false, settings: [] }],
    placements: {},
    references: blueprint.references,
  };
}

/** What every node must have; only an administrator may do it. */
function preparations({ nodes }: Standing): Step[] {
  const enter = nodes.every(({ ownerLogsIn }) => ownerLogsIn) ? [] : [`ALTER ROLE ${OWNER_ROLE} LOGIN`];
  const settings = Object.values(LOGIN_ROLES).flatMap((role) =>
    Object.entries(CLUSTER_SETTINGS)
      .filter(([name, value]) => !nodes.every((node) => node.settings.includes(`${role} ${name}=${value}`)))
      .map(([name, value]) => `ALTER ROLE ${role} SET ${name} = '${value}'`),
  );
  // Said again where it is already, since only the saying sends it to the nodes.
  const extensions = EXTENSIONS.filter((name) => !nodes.every((node) => node.extensions.includes(name))).map(
    (name) => `CREATE EXTENSION IF NOT EXISTS ${name}`,
  );
  const statements = [...enter, ...settings, ...extensions];
  const what = { sv: 'Roller och tillägg på varje nod', en: 'Roles and extensions on every node' };
  return statements.length ? [{ what, asOwner: false, statements }] : [];
}

function detach(table: string, references: readonly StandingReference[]): Step {
  return {
    what: { sv: `Referenserna från ${table} tas bort så länge`, en: `The references from ${table} go away for now` },
    asOwner: true,
    statements: references.map(({ name }) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`),
  };
}

function copyEverywhere(table: string): Step {
  return {
    what: { sv: `${table} kopieras till alla noder`, en: `${table} is copied to every node` },
    asOwner: true,
    statements: [`SELECT create_reference_table('${table}')`, emptied(table)],
  };
}

function distribute(table: string, companion: string): Step {
  return {
    what: { sv: `${table} fördelas efter arbetsyta`, en: `${table} is distributed by workspace` },
    asOwner: true,
    statements: [
      `SELECT create_distributed_table('${table}', 'workspace_id', colocate_with => '${companion}')`,
      emptied(table),
    ],
  };
}

function attach(table: string, references: readonly Reference[]): Step {
  return {
    what: { sv: `Referenserna från ${table} sätts tillbaka`, en: `The references from ${table} come back` },
    asOwner: true,
    statements: references.map(({ name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`),
  };
}

function byTable<One extends { readonly table: string }>(all: readonly One[]): [string, One[]][] {
  const tables = [...new Set(all.map(({ table }) => table))];
  return tables.map((table) => [table, all.filter((one) => one.table === table)]);
}

/** The coordinator's own copy of the rows, which nobody sees any more. */
const emptied = (table: string): string => `SELECT truncate_local_data_after_distributing_table('${table}')`;

/** All tenant tables lie beside the first that was distributed, so that a workspace is whole on one node. */
function companionOf(table: string, { tenant }: Blueprint, { placements }: Standing): string {
  const first = tenant.find((one) => placements[one]?.kind === 'tenant') ?? tenant[0];
  return first === undefined || first === table ? 'default' : first;
}

const keyOf = ({ table, name }: { table: string; name: string }): string => `${table}.${name}`;
