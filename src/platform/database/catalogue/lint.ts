// Reads the catalogue of a migrated database and names every table, key, policy and grant that breaks the rules of scale.
import type { Client } from 'pg';
import type { TableClasses } from '../classes.js';
import { grantRules } from './grants.js';
import { keyRules } from './keys.js';
import type { CatalogueRule } from './rule.js';
import { wallRules } from './wall.js';
import type { Fault } from './fault.js';

/** An object that may break a rule marked as exemptable, and why. */
export interface Exemption {
  readonly rule: string;
  /** Name of the index, constraint or materialised view, or signature of the function. */
  readonly object: string;
  readonly reason: string;
}

/** The names the rules are judged by. */
export interface CatalogueTerms {
  readonly ownerRole: string;
  readonly appRole: string;
  readonly doorRole: string;
  /** Tenant tables that the application may read and add to, never change. */
  readonly appendOnly: readonly string[];
  /** Tables of sign-in, closed to the application's role. */
  readonly doorOnly: readonly string[];
  readonly exemptions: readonly Exemption[];
}

/** What every rule may select from: the terms, the classes, and the relations with their class (partitions with their root's). */
const scope = `WITH terms AS (
  SELECT $4::name AS owner_role, $5::name AS app_role, $6::name AS door_role, $7::text[] AS append_only, $8::text[] AS door_only
), class (name, class) AS (
  SELECT unnest($1::text[]), 'tenant' UNION ALL SELECT unnest($2::text[]), 'reference' UNION ALL SELECT unnest($3::text[]), 'local'
), foreign_object AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), relation AS (
  SELECT c.oid, c.relname::text AS name, c.relkind AS kind, c.relowner, c.relacl, c.reloptions, c.relrowsecurity, c.relforcerowsecurity,
    coalesce((SELECT p.relname FROM pg_class p WHERE p.oid = pg_partition_root(c.oid)), c.relname)::text AS family
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM foreign_object e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
), classed AS (
  SELECT r.*, k.class,
    (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = r.oid AND a.attname = 'workspace_id' AND NOT a.attisdropped) AS key
  FROM relation r JOIN class k ON k.name = r.family WHERE r.kind IN ('r', 'p')
), tenant AS (SELECT * FROM classed WHERE class = 'tenant')
`;

const rules: readonly CatalogueRule[] = [...keyRules, ...wallRules, ...grantRules];

/** Every breach in the database behind `client`, in the order of the rules. The queue's own schema is left alone. */
export async function catalogueFaults(client: Client, classes: TableClasses, terms: CatalogueTerms): Promise<Fault[]> {
  const missing = await missingRoles(client, terms);
  if (missing.length > 0) return missing;
  const found: { fault: Fault; exemptable: boolean }[] = [];
  for (const { rule, sql, exemptable } of rules) {
    const { rows } = await client.query<Omit<Fault, 'rule'>>(scope + sql, parameters(classes, terms));
    found.push(...rows.map((row) => ({ fault: { rule, ...row }, exemptable: exemptable ?? false })));
  }
  const exempt = ({ rule, object }: Fault): boolean =>
    terms.exemptions.some((exemption) => exemption.rule === rule && exemption.object === object);
  const used = found.filter(({ exemptable }) => exemptable).map(({ fault }) => fault);
  return [
    ...found.filter(({ fault, exemptable }) => !exemptable || !exempt(fault)).map(({ fault }) => fault),
    ...idleExemptions(terms.exemptions, used),
  ];
}

function parameters(classes: TableClasses, terms: CatalogueTerms): unknown[] {
  const { ownerRole, appRole, doorRole, appendOnly, doorOnly } = terms;
  return [classes.tenant, classes.reference, classes.local, ownerRole, appRole, doorRole, appendOnly, doorOnly];
}

/** Without its roles the database cannot be judged at all. */
async function missingRoles(client: Client, { ownerRole, appRole, doorRole }: CatalogueTerms): Promise<Fault[]> {
  const sql =
    'SELECT name FROM unnest($1::text[]) AS name WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)';
  const { rows } = await client.query<{ name: string }>(sql, [[ownerRole, appRole, doorRole]]);
  return rows.map(({ name }) => ({ rule: 'R14', table: '', object: name, text: `the role ${name} does not exist` }));
}

/** An exemption that no longer exempts anything is struck out, and one without a reason is none. */
function idleExemptions(exemptions: readonly Exemption[], used: readonly Fault[]): Fault[] {
  return exemptions.flatMap(({ rule, object, reason }) => {
    const idle = !used.some((fault) => fault.rule === rule && fault.object === object);
    if (!idle && reason.trim() !== '') return [];
    const text = idle
      ? `the exemption of ${object} from ${rule} exempts nothing: strike it`
      : `say why ${object} is exempt`;
    return [{ rule, table: '', object, text }];
  });
}
