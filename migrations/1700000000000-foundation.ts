// The functions that every later table stands on: the tenant's context, and what makes a table a tenant, reference or local one.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one policy of every tenant table, quoted for format(): no subquery, and nothing at all without a context. */
const WALL = `workspace_id = NULLIF(current_setting(''app.workspace_id'', true), '''')::uuid`;

const FUNCTIONS = [
  // A real SET LOCAL: set_config() would never reach the workers of a Citus cluster.
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
     EXECUTE format('CREATE POLICY wall ON %s USING (${WALL}) WITH CHECK (${WALL})', t);
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

export class Foundation1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    for (const statement of FUNCTIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query('DROP FUNCTION app_make_local(regclass)');
    await runner.query('DROP FUNCTION app_make_reference(regclass)');
    await runner.query('DROP FUNCTION app_make_tenant(regclass)');
    await runner.query('DROP FUNCTION app_has_citus()');
    await runner.query('DROP FUNCTION app_set_workspace(uuid)');
  }
}
