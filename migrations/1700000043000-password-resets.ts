// New passwords that were asked for, by whom, and the links to them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PasswordResets1700000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "password_reset" ("id" uuid NOT NULL, "account_id" uuid, "secret_hash" text, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "taken_at" TIMESTAMP WITH TIME ZONE, "expires_at" TIMESTAMP WITH TIME ZONE, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "password_reset_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`SELECT app_make_local('password_reset')`);
    await runner.query(`CREATE INDEX "password_reset_asked_at_ix" ON "password_reset"  ("asked_at") `);
    await runner.query(`CREATE INDEX "password_reset_account_id_ix" ON "password_reset"  ("account_id") `);
    await runner.query(
      `ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "password_reset" DROP CONSTRAINT "password_reset_account_id_fk"`);
    await runner.query(`DROP TABLE "password_reset"`);
  }
}
