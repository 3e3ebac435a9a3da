// A draft of an assessment can be discarded, and one that is discarded stands in no other revision's way.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscardedAssessments1700000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "assessment" ADD "discarded_on" date`);
    await runner.query(`ALTER TABLE "assessment" ADD "discard_reason" text`);
    await runner.query(`ALTER TABLE "assessment" DROP CONSTRAINT "assessment_revises_uq"`);
    await runner.query(
      `CREATE UNIQUE INDEX "assessment_revises_uq" ON "assessment" ("workspace_id", "revises_id") WHERE "discarded_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "assessment_revises_id_ix" ON "assessment" ("workspace_id", "revises_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP INDEX "assessment_revises_id_ix"`);
    await runner.query(`DROP INDEX "assessment_revises_uq"`);
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_revises_uq" UNIQUE ("workspace_id", "revises_id")`,
    );
    await runner.query(`ALTER TABLE "assessment" DROP COLUMN "discard_reason"`);
    await runner.query(`ALTER TABLE "assessment" DROP COLUMN "discarded_on"`);
  }
}
