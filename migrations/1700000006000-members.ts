// Organisations, and the members who act for them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Members1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "organisation" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" text NOT NULL, "also_known_as" text array NOT NULL, "kinds" text array NOT NULL, "organisation_number" text, CONSTRAINT "organisation_name_uq" UNIQUE ("workspace_id", "name"), CONSTRAINT "organisation_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "member" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "account_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "is_admin" boolean NOT NULL, "joined_on" date NOT NULL, "left_on" date, CONSTRAINT "member_account_uq" UNIQUE ("workspace_id", "account_id"), CONSTRAINT "member_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('organisation')`);
    await runner.query(`SELECT app_make_tenant('member')`);
    await runner.query(`CREATE INDEX "member_organisation_id_ix" ON "member" ("workspace_id", "organisation_id")`);
    await runner.query(
      `ALTER TABLE "organisation" ADD CONSTRAINT "organisation_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "member" ADD CONSTRAINT "member_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "member" ADD CONSTRAINT "member_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "member" ADD CONSTRAINT "member_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "member" DROP CONSTRAINT "member_organisation_id_fk"`);
    await runner.query(`DROP TABLE "member"`);
    await runner.query(`DROP TABLE "organisation"`);
  }
}
