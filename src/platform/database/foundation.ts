// The SQL functions under every table: the tenant's context, and what makes a table a tenant, reference or local one.

/** First statement of every migration: on Citus one transaction may then touch both tenant and reference tables (R34). */
export const SEQUENTIAL = `SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`;

/** The one policy of every tenant table: no subquery, and nothing at all without a context (R13). */
export const WALL = `workspace_id = NULLIF(current_setting('app.workspace_id', true), '')::uuid`;

export const foundation = [
  // A real SET LOCAL: set_config() would never reach the workers of a Citus cluster (R10).
  `CREATE FUNCTION app_set_workspace(w uuid) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF w IS NULL THEN RAISE EXCEPTION 'workspace id required' USING ERRCODE = '22004'; END IF;
     EXECUTE format('SET LOCAL app.workspace_id = %L', w::text);
   END $$`,
  `CREATE FUNCTION app_has_citus() RETURNS boolean LANGUAGE sql STABLE AS
   $$ SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus') $$`,
  `CREATE FUNCTION app_make_tenant(t regclass) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF app_has_citus() THEN PERFORM create_distributed_table(t, 'workspace_id', colocate_with => 'default'); END IF;
     EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
     EXECUTE format('CREATE POLICY wall ON %s USING (${WALL.replaceAll("'", "''")}) WITH CHECK (${WALL.replaceAll("'", "''")})', t);
     EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO stegvis_app', t);
   END $$`,
  `CREATE FUNCTION app_make_reference(t regclass) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF app_has_citus() THEN PERFORM create_reference_table(t); END IF;
     EXECUTE format('GRANT SELECT, INSERT ON %s TO stegvis_app', t);
     EXECUTE format('GRANT SELECT ON %s TO stegvis_door', t);
   END $$`,
  `CREATE FUNCTION app_make_local(t regclass) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO stegvis_door', t); END $$`,
  `REVOKE ALL ON FUNCTION app_make_tenant(regclass), app_make_reference(regclass), app_make_local(regclass) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION app_set_workspace(uuid) TO stegvis_app`,
];
