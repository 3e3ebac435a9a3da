// Whoever answered by a link can be forgotten: when that was done.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ErasedRespondents1700000041100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "self_assessment_invitation" ADD "erased_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "effect_inquiry" ADD "erased_at" TIMESTAMP WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "effect_inquiry" DROP COLUMN "erased_at"`);
    await runner.query(`ALTER TABLE "self_assessment_invitation" DROP COLUMN "erased_at"`);
  }
}
