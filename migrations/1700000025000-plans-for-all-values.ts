// A statement that is prepared is planned once, whatever is bound to it: what decides a plan stands in its text (docs/decisions/0027).
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `SET LOCAL` itself, and no function, is what a cluster's coordinator passes on to its workers. */
const setWorkspace = (
  plans: string,
): string => `CREATE OR REPLACE FUNCTION app_set_workspace(w uuid) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF w IS NULL THEN RAISE EXCEPTION 'workspace id required' USING ERRCODE = '22004'; END IF;
     EXECUTE format('SET LOCAL app.workspace_id = %L', w::text);${plans}
   END $$`;

export class PlansForAllValues1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(setWorkspace('\n     SET LOCAL plan_cache_mode = force_generic_plan;'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(setWorkspace(''));
  }
}
