// Mutations already sent, so that a second sending finds the first.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondSendings1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "idempotency" ("workspace_id" uuid NOT NULL, "account_id" uuid NOT NULL, "key" text NOT NULL, "root_field" text NOT NULL, "request_hash" text NOT NULL, "result_type" text, "result_id" uuid, "result_version" integer, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_pk" PRIMARY KEY ("workspace_id", "account_id", "key"))`,
    );
    await runner.query(`SELECT app_make_tenant('idempotency')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "idempotency"`);
  }
}
