// The first tables: workspaces, organisations, members and their roles, history and second sendings.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Start1795327678745 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`CREATE TABLE "account" ("id" uuid NOT NULL, "email" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "account_pk" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "history_entry" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "verb" text NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "subject_version" integer, "by_member_id" uuid, "by_api_key_id" uuid, "for_organisation_id" uuid, "company_id" uuid, "project_id" uuid, "organisation_id" uuid, "reason" text, "changes" jsonb NOT NULL, "personal_digests" jsonb NOT NULL, CONSTRAINT "history_entry_pk" PRIMARY KEY ("workspace_id", "id"))`);
    await runner.query(`CREATE TABLE "history_personal" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changes" jsonb NOT NULL, CONSTRAINT "history_personal_pk" PRIMARY KEY ("workspace_id", "id"))`);
    await runner.query(`CREATE TABLE "idempotency" ("workspace_id" uuid NOT NULL, "account_id" uuid NOT NULL, "key" text NOT NULL, "root_field" text NOT NULL, "request_hash" text NOT NULL, "result_type" text, "result_id" uuid, "result_version" integer, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_pk" PRIMARY KEY ("workspace_id", "account_id", "key"))`);
    await runner.query(`CREATE TABLE "organisation" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" text NOT NULL, "also_known_as" text array NOT NULL, "kinds" text array NOT NULL, "organisation_number" text, CONSTRAINT "organisation_name_uq" UNIQUE ("workspace_id", "name"), CONSTRAINT "organisation_pk" PRIMARY KEY ("workspace_id", "id"))`);
    await runner.query(`CREATE TABLE "member" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "account_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "is_admin" boolean NOT NULL, "joined_on" date NOT NULL, "left_on" date, CONSTRAINT "member_account_uq" UNIQUE ("workspace_id", "account_id"), CONSTRAINT "member_pk" PRIMARY KEY ("workspace_id", "id"))`);
    await runner.query(`CREATE TABLE "workspace" ("id" uuid NOT NULL, "slug" text NOT NULL, "name" jsonb NOT NULL, "is_demo" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "workspace_slug_uq" UNIQUE ("slug"), CONSTRAINT "workspace_pk" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "project" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, CONSTRAINT "project_code_uq" UNIQUE ("workspace_id", "code"), CONSTRAINT "project_pk" PRIMARY KEY ("workspace_id", "id"))`);
    await runner.query(`CREATE TABLE "project_role" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "project_id" uuid NOT NULL, "role" text NOT NULL, "from_on" date NOT NULL, "until_on" date, CONSTRAINT "project_role_pk" PRIMARY KEY ("workspace_id", "id"))`);
    await runner.query(`SELECT app_make_reference('account')`);
    await runner.query(`SELECT app_make_tenant('history_entry')`);
    await runner.query(`SELECT app_make_tenant('history_personal')`);
    await runner.query(`SELECT app_make_tenant('idempotency')`);
    await runner.query(`SELECT app_make_tenant('organisation')`);
    await runner.query(`SELECT app_make_tenant('member')`);
    await runner.query(`SELECT app_make_reference('workspace')`);
    await runner.query(`SELECT app_make_tenant('project')`);
    await runner.query(`SELECT app_make_tenant('project_role')`);
    await runner.query(`CREATE INDEX "history_entry_project_id_created_at_ix" ON "history_entry"  ("workspace_id", "project_id", "created_at") `);
    await runner.query(`CREATE INDEX "history_entry_company_id_created_at_ix" ON "history_entry"  ("workspace_id", "company_id", "created_at") `);
    await runner.query(`CREATE INDEX "history_entry_subject_id_created_at_ix" ON "history_entry"  ("workspace_id", "subject_id", "created_at") `);
    await runner.query(`CREATE INDEX "member_organisation_id_ix" ON "member"  ("workspace_id", "organisation_id") `);
    await runner.query(`CREATE INDEX "project_role_project_id_ix" ON "project_role"  ("workspace_id", "project_id") `);
    await runner.query(`CREATE INDEX "project_role_member_id_ix" ON "project_role"  ("workspace_id", "member_id") `);
    await runner.query(`ALTER TABLE "history_entry" ADD CONSTRAINT "history_entry_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "history_personal" ADD CONSTRAINT "history_personal_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "organisation" ADD CONSTRAINT "organisation_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "member" ADD CONSTRAINT "member_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "member" ADD CONSTRAINT "member_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "member" ADD CONSTRAINT "member_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "project" ADD CONSTRAINT "project_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "project_role" ADD CONSTRAINT "project_role_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "project_role" ADD CONSTRAINT "project_role_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "project_role" ADD CONSTRAINT "project_role_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "project_role" DROP CONSTRAINT "project_role_project_id_fk"`);
    await runner.query(`ALTER TABLE "project_role" DROP CONSTRAINT "project_role_member_id_fk"`);
    await runner.query(`ALTER TABLE "project_role" DROP CONSTRAINT "project_role_workspace_fk"`);
    await runner.query(`ALTER TABLE "project" DROP CONSTRAINT "project_workspace_fk"`);
    await runner.query(`ALTER TABLE "member" DROP CONSTRAINT "member_organisation_id_fk"`);
    await runner.query(`ALTER TABLE "member" DROP CONSTRAINT "member_account_id_fk"`);
    await runner.query(`ALTER TABLE "member" DROP CONSTRAINT "member_workspace_fk"`);
    await runner.query(`ALTER TABLE "organisation" DROP CONSTRAINT "organisation_workspace_fk"`);
    await runner.query(`ALTER TABLE "history_personal" DROP CONSTRAINT "history_personal_workspace_fk"`);
    await runner.query(`ALTER TABLE "history_entry" DROP CONSTRAINT "history_entry_workspace_fk"`);
    await runner.query(`DROP INDEX "public"."project_role_member_id_ix"`);
    await runner.query(`DROP INDEX "public"."project_role_project_id_ix"`);
    await runner.query(`DROP TABLE "project_role"`);
    await runner.query(`DROP TABLE "project"`);
    await runner.query(`DROP TABLE "workspace"`);
    await runner.query(`DROP INDEX "public"."member_organisation_id_ix"`);
    await runner.query(`DROP TABLE "member"`);
    await runner.query(`DROP TABLE "organisation"`);
    await runner.query(`DROP TABLE "idempotency"`);
    await runner.query(`DROP TABLE "history_personal"`);
    await runner.query(`DROP INDEX "public"."history_entry_subject_id_created_at_ix"`);
    await runner.query(`DROP INDEX "public"."history_entry_company_id_created_at_ix"`);
    await runner.query(`DROP INDEX "public"."history_entry_project_id_created_at_ix"`);
    await runner.query(`DROP TABLE "history_entry"`);
    await runner.query(`DROP TABLE "account"`);
  }
}
