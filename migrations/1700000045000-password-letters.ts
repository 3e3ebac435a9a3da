// When the letter with a link to a new password was handed over.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PasswordLetters1700000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "password_reset" ADD "written_at" TIMESTAMP WITH TIME ZONE`);
    // Those that were written before this was noted: nobody is to get a second letter for them.
    await runner.query(`UPDATE "password_reset" SET "written_at" = "taken_at" WHERE "secret_hash" IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "password_reset" DROP COLUMN "written_at"`);
  }
}
