// One account per address whatever its case, and heartbeats that the workers' role can write.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountAddress1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`CREATE UNIQUE INDEX "account_email_uq" ON "account" (lower("email"))`);
    await runner.query(`REVOKE ALL ON "worker_heartbeat" FROM stegvis_door`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON "worker_heartbeat" TO stegvis_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`REVOKE ALL ON "worker_heartbeat" FROM stegvis_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON "worker_heartbeat" TO stegvis_door`);
    await runner.query(`DROP INDEX "account_email_uq"`);
  }
}
