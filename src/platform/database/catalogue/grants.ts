// Rules of the catalogue about who owns what and who may do what: R14, P11 and the decision on the tables of sign-in (D1).
import type { CatalogueRule } from './rule.js';

const roles: CatalogueRule[] = [
  {
    rule: 'R14',
    sql: `SELECT r.name AS "table", r.name AS object, 'is owned by ' || pg_get_userbyid(r.relowner) || ' instead of ' || owner_role AS text
      FROM relation r, terms WHERE r.kind IN ('r', 'p', 'f', 'v', 'm') AND pg_get_userbyid(r.relowner) <> owner_role ORDER BY r.name`,
  },
  {
    // On a cluster the nodes speak with each other as the owner, which has no password there (decision record 24).
    rule: 'R14',
    sql: `SELECT '' AS "table", o.rolname::text AS object, 'the role ' || o.rolname || ' owns every table and yet can log in' AS text
      FROM pg_roles o, terms WHERE o.rolname = owner_role AND o.rolcanlogin AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')`,
  },
  {
    rule: 'R14',
    sql: `SELECT '' AS "table", o.rolname::text AS object, 'the role ' || o.rolname || ' could pass the wall: it is '
        || concat_ws(', ', CASE WHEN o.rolsuper THEN 'a superuser' END, CASE WHEN o.rolbypassrls THEN 'BYPASSRLS' END,
          CASE WHEN o.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN o.rolcreatedb THEN 'CREATEDB' END,
          CASE WHEN o.rolreplication THEN 'REPLICATION' END,
          CASE WHEN pg_has_role(o.oid, owner_role, 'MEMBER') THEN 'a member of ' || owner_role END) AS text
      FROM pg_roles o, terms WHERE o.rolname IN (app_role, door_role)
        AND (o.rolsuper OR o.rolbypassrls OR o.rolcreaterole OR o.rolcreatedb OR o.rolreplication OR pg_has_role(o.oid, owner_role, 'MEMBER'))
      ORDER BY 2`,
  },
  {
    rule: 'P11',
    sql: `SELECT '' AS "table", o.rolname::text AS object, 'the role ' || o.rolname || ' may create objects in the schema public' AS text
      FROM pg_roles o, terms WHERE o.rolname IN (app_role, door_role) AND has_schema_privilege(o.oid, 'public', 'CREATE') ORDER BY 2`,
  },
];

const grants: CatalogueRule[] = [
  {
    rule: 'P11',
    sql: `SELECT r.name AS "table", o.rolname::text AS object, o.rolname || ' may ' || privilege || ' it' AS text
      FROM relation r, terms, pg_roles o, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
      WHERE r.kind IN ('r', 'p') AND o.rolname IN (app_role, door_role) AND has_table_privilege(o.oid, r.oid, privilege) ORDER BY 1, 2, privilege`,
  },
  {
    rule: 'P11',
    sql: `SELECT r.name AS "table", 'public' AS object, 'is granted to PUBLIC: ' || string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type) AS text
      FROM relation r, LATERAL aclexplode(r.relacl) AS g WHERE r.kind IN ('r', 'p', 'v', 'm') AND g.grantee = 0 GROUP BY r.name ORDER BY 1`,
  },
  {
    rule: 'P11',
    sql: `SELECT r.name AS "table", r.name AS object, 'is only ever added to, yet ' || app_role || ' may ' || privilege || ' it' AS text
      FROM relation r, terms, unnest(ARRAY['UPDATE', 'DELETE']) AS privilege
      WHERE r.kind IN ('r', 'p') AND r.family = ANY (append_only) AND CASE privilege
        WHEN 'UPDATE' THEN has_any_column_privilege(app_role, r.oid, privilege) ELSE has_table_privilege(app_role, r.oid, privilege) END
      ORDER BY 1, privilege`,
  },
  {
    rule: 'D1',
    sql: `SELECT r.name AS "table", role AS object, role || ' may ' || string_agg(privilege, ', ' ORDER BY privilege) || ' it: '
        || CASE role WHEN door_role THEN 'the door has no business in a workspace' ELSE 'it belongs to sign-in alone' END AS text
      FROM classed r, terms, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege, unnest(ARRAY[app_role, door_role]) AS role
      WHERE ((role = door_role AND r.class = 'tenant') OR (role = app_role AND r.family = ANY (door_only)))
        AND CASE privilege WHEN 'DELETE' THEN has_table_privilege(role, r.oid, privilege) ELSE has_any_column_privilege(role, r.oid, privilege) END
      GROUP BY r.name, role, door_role ORDER BY 1, 2`,
  },
  {
    rule: 'R6',
    sql: `SELECT listed AS "table", listed AS object, 'is named as append-only or as the door''s, but there is no such table' AS text
      FROM terms, unnest(append_only || door_only) AS listed WHERE NOT EXISTS (SELECT FROM classed r WHERE r.name = listed) ORDER BY 1`,
  },
];

/** The rules about roles and grants. */
export const grantRules: readonly CatalogueRule[] = [...roles, ...grants];
