// What was done, by whom and when; the personal values apart.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class History1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "history_entry" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "verb" text NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "subject_version" integer, "by_member_id" uuid, "by_api_key_id" uuid, "for_organisation_id" uuid, "company_id" uuid, "project_id" uuid, "organisation_id" uuid, "reason" text, "changes" jsonb NOT NULL, "personal_digests" jsonb NOT NULL, CONSTRAINT "history_entry_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "history_personal" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changes" jsonb NOT NULL, CONSTRAINT "history_personal_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('history_entry')`);
    await runner.query(`SELECT app_make_tenant('history_personal')`);
    await runner.query(
      `CREATE INDEX "history_entry_project_id_created_at_ix" ON "history_entry" ("workspace_id", "project_id", "created_at")`,
    );
    await runner.query(
      `CREATE INDEX "history_entry_company_id_created_at_ix" ON "history_entry" ("workspace_id", "company_id", "created_at")`,
    );
    await runner.query(
      `CREATE INDEX "history_entry_subject_id_created_at_ix" ON "history_entry" ("workspace_id", "subject_id", "created_at")`,
    );
    await runner.query(
      `ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "history_personal" ADD CONSTRAINT "history_personal_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "history_personal"`);
    await runner.query(`DROP TABLE "history_entry"`);
  }
}
