// Rules of the catalogue about the wall between workspaces: R7, R13, R14 and what could pass it unseen (P11).
import type { CatalogueRule } from './rule.js';

const machinery: CatalogueRule[] = [
  {
    rule: 'R7',
    sql: `SELECT r.name AS "table", g.tgname::text AS object, 'has the trigger ' || g.tgname || ': the application does that work' AS text
      FROM pg_trigger g JOIN relation r ON r.oid = g.tgrelid WHERE NOT g.tgisinternal ORDER BY 1, 2`,
  },
  {
    rule: 'R7',
    sql: `SELECT r.name AS "table", w.rulename::text AS object, 'has the rule ' || w.rulename AS text
      FROM pg_rewrite w JOIN relation r ON r.oid = w.ev_class WHERE r.kind IN ('r', 'p') ORDER BY 1, 2`,
  },
  {
    rule: 'R7',
    sql: `SELECT r.name AS "table", p.relname::text AS object, 'inherits from ' || p.relname AS text
      FROM pg_inherits h JOIN relation r ON r.oid = h.inhrelid AND r.kind = 'r' JOIN pg_class p ON p.oid = h.inhparent
      WHERE p.relkind = 'r' ORDER BY 1, 2`,
  },
];

/** The policy as PostgreSQL prints it, without blanks, brackets and the casts of its texts. */
const policyText = "workspace_id=NULLIFcurrent_setting'app.workspace_id',true,''::uuid";
const printed = (column: string): string =>
  `coalesce(regexp_replace(pg_get_expr(p.${column}, p.polrelid), '::text|[\\s()]', '', 'g'), '')`;

const policies: CatalogueRule[] = [
  {
    rule: 'R14',
    sql: `SELECT name AS "table", name AS object, 'row-level security is not enabled' AS text FROM tenant WHERE NOT relrowsecurity ORDER BY name`,
  },
  {
    rule: 'R14',
    sql: `SELECT name AS "table", name AS object, 'row-level security is forced, which makes moves of shards hang for ever' AS text
      FROM relation WHERE relforcerowsecurity ORDER BY name`,
  },
  {
    rule: 'R13',
    sql: `SELECT t.name AS "table", coalesce(string_agg(p.polname, ', ' ORDER BY p.polname), '') AS object,
        'has ' || count(p.oid) || ' policies instead of the one that compares workspace_id with the setting' AS text
      FROM tenant t LEFT JOIN pg_policy p ON p.polrelid = t.oid GROUP BY t.name HAVING count(p.oid) <> 1 ORDER BY 1`,
  },
  {
    rule: 'R13',
    sql: `SELECT t.name AS "table", p.polname::text AS object, 'the policy ' || p.polname || ' has ' || part.clause || ' '
        || coalesce(part.whole, '(nothing)') || ' where it should compare workspace_id with app.workspace_id and nothing else' AS text
      FROM tenant t JOIN pg_policy p ON p.polrelid = t.oid, LATERAL (VALUES
        ('USING', ${printed('polqual')}, pg_get_expr(p.polqual, p.polrelid)),
        ('WITH CHECK', ${printed('polwithcheck')}, pg_get_expr(p.polwithcheck, p.polrelid))) AS part (clause, bare, whole)
      WHERE part.bare <> '${policyText.replaceAll("'", "''")}' ORDER BY 1, 2`,
  },
  {
    rule: 'R13',
    sql: `SELECT t.name AS "table", p.polname::text AS object, 'the policy ' || p.polname || ' is not permissive, for all commands, and for '
        || 'everyone or the application' AS text
      FROM tenant t JOIN pg_policy p ON p.polrelid = t.oid, terms
      WHERE p.polcmd <> '*' OR NOT p.polpermissive
        OR NOT (p.polroles @> ARRAY[0::oid] OR p.polroles @> ARRAY[terms.app_role::text::regrole::oid]) ORDER BY 1, 2`,
  },
];

const backDoors: CatalogueRule[] = [
  {
    // Called for each row of a distributed query, such a function is refused; its text tells, since PostgreSQL keeps no other trace.
    rule: 'R22',
    exemptable: true,
    sql: `SELECT t.name AS "table", f.oid::regprocedure::text AS object, 'the function ' || f.oid::regprocedure || ' reads ' || t.name AS text
      FROM pg_proc f JOIN pg_language l ON l.oid = f.prolang JOIN tenant t
        ON coalesce(pg_get_function_sqlbody(f.oid), f.prosrc) ~* ('\\m(from|join|into|update)\\s+(only\\s+)?(public\\.)?"?' || t.name || '\\M')
      WHERE f.pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql')
        AND NOT EXISTS (SELECT FROM foreign_object e WHERE e.classid = 'pg_proc'::regclass AND e.objid = f.oid) ORDER BY 1, 2`,
  },
  {
    rule: 'P11',
    sql: `SELECT name AS "table", name AS object, 'the view ' || name || ' is not security_invoker, so it reads with its owner''s rights' AS text
      FROM relation WHERE kind = 'v' AND NOT coalesce(reloptions && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
      ORDER BY name`,
  },
  {
    rule: 'P11',
    exemptable: true,
    sql: `SELECT name AS "table", name AS object, 'the materialised view ' || name || ' keeps rows outside every policy' AS text
      FROM relation WHERE kind = 'm' ORDER BY name`,
  },
  {
    rule: 'P11',
    exemptable: true,
    sql: `SELECT '' AS "table", f.oid::regprocedure::text AS object,
        'the function ' || f.oid::regprocedure || ' is SECURITY DEFINER and not on the list of those that may be' AS text
      FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
      WHERE f.prosecdef AND n.nspname NOT IN ('graphile_worker', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
        AND NOT EXISTS (SELECT FROM foreign_object e WHERE e.classid = 'pg_proc'::regclass AND e.objid = f.oid) ORDER BY 2`,
  },
  {
    rule: 'P11',
    sql: `SELECT '' AS "table", f.oid::regprocedure::text AS object,
        'the SECURITY DEFINER function ' || f.oid::regprocedure || ' does not set its own search_path' AS text
      FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
      WHERE f.prosecdef AND n.nspname NOT IN ('graphile_worker', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
        AND NOT EXISTS (SELECT FROM foreign_object e WHERE e.classid = 'pg_proc'::regclass AND e.objid = f.oid)
        AND NOT EXISTS (SELECT FROM unnest(f.proconfig) AS setting WHERE setting LIKE 'search\\_path=%') ORDER BY 2`,
  },
];

/** The rules about what stands between two workspaces. */
export const wallRules: readonly CatalogueRule[] = [...machinery, ...policies, ...backDoors];
