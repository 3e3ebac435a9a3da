// By which name a person knows the device again on which they are signed in.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionDevices1700000043010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "auth_session" ADD "device" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "auth_session" DROP COLUMN "device"`);
  }
}
