// How far a database is distributed: what each node is like, where each table lies, which references stand.
import type { Client } from 'pg';
import { LOGIN_ROLES, OWNER_ROLE } from '../database/roles.js';

/** One server of the cluster. */
export interface Node {
  readonly server: number;
  readonly citus: string;
  readonly extensions: readonly string[];
  readonly ownerLogsIn: boolean;
  /** Settings of the login roles, such as `stegvis_app jit=off`. */
  readonly settings: readonly string[];
}

/** Where a distributed table lies. */
export interface Placement {
  readonly kind: 'tenant' | 'reference' | 'managed';
  /** The group of tables whose shards lie beside each other. */
  readonly group: number;
  readonly key: string | null;
}

export interface StandingReference {
  readonly table: string;
  readonly name: string;
  readonly to: string;
  readonly definition: string;
}

/** Where the database stands, from nothing done to all done. */
export interface Standing {
  /** The version of the extension in this database, or null where it is missing. */
  readonly citus: string | null;
  readonly isCoordinator: boolean;
  /** False until the coordinator has told its own address, without which no local table may refer to a reference table. */
  readonly coordinatorIsNode: boolean;
  /** How many nodes may hold rows of workspaces. */
  readonly holders: number;
  readonly isSuperuser: boolean;
  readonly mayOwn: boolean;
  /** Sessions of those who serve and work. */
  readonly visitors: number;
  readonly nodes: readonly Node[];
  readonly placements: Readonly<Record<string, Placement>>;
  readonly references: readonly StandingReference[];
}

/** Reads it all; nothing is changed. */
export async function readStanding(client: Client): Promise<Standing> {
  const self = await one<Self>(client, SELF, [OWNER_ROLE, [LOGIN_ROLES.app, LOGIN_ROLES.door]]);
  const { rows: references } = await client.query<StandingReference>(REFERENCES);
  if (self.citus === null) {
    return {
      ...self,
      isCoordinator: true,
      coordinatorIsNode: false,
      holders: 0,
      nodes: [],
      placements: {},
      references,
    };
  }
  const cluster = await one<Cluster>(client, CLUSTER);
  const { rows: placed } = await client.query<Placement & { table: string }>(PLACEMENTS);
  const placements = Object.fromEntries(placed.map(({ table, ...placement }) => [table, placement]));
  return { ...self, ...cluster, nodes: cluster.isCoordinator ? await readNodes(client) : [], placements, references };
}

/** Asks every node, the coordinator among them, the same question that has one text for its answer. */
export async function askNodes(client: Client, question: string): Promise<string[]> {
  const { rows } = await client.query<{ success: boolean; result: string }>(
    'SELECT success, result FROM run_command_on_all_nodes($1)',
    [question],
  );
  const failure = rows.find(({ success }) => !success);
  if (failure) throw new Error(`A node of the cluster did not answer: ${failure.result}`);
  return rows.map(({ result }) => result);
}

async function readNodes(client: Client): Promise<Node[]> {
  return (await askNodes(client, NODE)).map((answer) => JSON.parse(answer) as Node);
}

async function one<Row extends object>(client: Client, text: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await client.query<Row>(text, values);
  const [row] = rows;
  if (!row) throw new Error('The database does not say how it stands.');
  return row;
}

type Self = Pick<Standing, 'citus' | 'isSuperuser' | 'mayOwn' | 'visitors'>;
type Cluster = Pick<Standing, 'isCoordinator' | 'coordinatorIsNode' | 'holders'>;

const SELF = `
  SELECT (SELECT extversion FROM pg_extension WHERE extname = 'citus') AS citus,
    r.rolsuper AS "isSuperuser",
    EXISTS (SELECT FROM pg_roles o WHERE o.rolname = $1 AND pg_has_role(current_user, o.oid, 'MEMBER')) AS "mayOwn",
    (SELECT count(*)::int FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND usename::text = ANY ($2::text[])) AS visitors
  FROM pg_roles r WHERE r.rolname = current_user`;

const CLUSTER = `
  SELECT citus_is_coordinator() AS "isCoordinator",
    EXISTS (SELECT FROM pg_dist_node WHERE groupid = 0) AS "coordinatorIsNode",
    (SELECT count(*)::int FROM pg_dist_node WHERE isactive AND shouldhaveshards AND noderole = 'primary') AS holders`;

const PLACEMENTS = `
  SELECT c.relname::text AS "table", p.colocationid AS "group", column_to_column_name(p.logicalrelid, p.partkey) AS key,
    CASE WHEN p.partmethod = 'h' THEN 'tenant' WHEN p.repmodel = 't' THEN 'reference' ELSE 'managed' END AS kind
  FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid WHERE c.relnamespace = 'public'::regnamespace`;

const REFERENCES = `
  SELECT f.relname::text AS "table", c.conname::text AS name, t.relname::text AS "to", pg_get_constraintdef(c.oid) AS definition
  FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
  WHERE c.contype = 'f' AND f.relnamespace = 'public'::regnamespace ORDER BY 1, 2`;

const ROLES = Object.values(LOGIN_ROLES)
  .map((role) => `'${role}'`)
  .join(', ');

const NODE = `
  SELECT json_build_object(
    'server', current_setting('server_version_num')::int / 10000,
    'citus', (SELECT extversion FROM pg_extension WHERE extname = 'citus'),
    'extensions', (SELECT json_agg(extname) FROM pg_extension),
    'ownerLogsIn', EXISTS (SELECT FROM pg_roles WHERE rolname = '${OWNER_ROLE}' AND rolcanlogin),
    'settings', (SELECT coalesce(json_agg(rolname || ' ' || setting), '[]')
      FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) AS setting
      WHERE s.setdatabase = 0 AND r.rolname IN (${ROLES})))::text`;
