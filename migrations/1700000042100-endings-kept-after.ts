// What an ending made of each changed field is kept too, so that a row put right afterwards is given back but for what was.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndingsKeptAfter1700000042100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "ending_change" ADD "after" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "ending_change" DROP COLUMN "after"`);
  }
}
