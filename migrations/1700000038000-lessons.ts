// What was learnt; and the tags by which a project finds the lessons of others.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Lessons1700000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "project" ADD "tags" text array NOT NULL DEFAULT '{}'`);
    await runner.query(
      `CREATE TABLE "lesson" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid, "organisation_id" uuid NOT NULL, "written_by_id" uuid NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "language" text NOT NULL, "what_worked" text, "what_did_not" text, "for_whom" text, "evidence" text, "answers" jsonb NOT NULL DEFAULT '[]', "materials" jsonb NOT NULL DEFAULT '[]', "insatsomrade_ids" uuid array NOT NULL DEFAULT '{}', "reasons" text array NOT NULL DEFAULT '{}', "target_group" text, "funds" text array NOT NULL DEFAULT '{}', "funder_ids" uuid array NOT NULL DEFAULT '{}', "tags" text array NOT NULL DEFAULT '{}', "audience" text, "published_on" date, "published_by_id" uuid, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "lesson_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('lesson')`);
    await runner.query(
      `CREATE INDEX "lesson_audience_published_on_ix" ON "lesson" ("workspace_id", "audience", "published_on")`,
    );
    await runner.query(`CREATE INDEX "lesson_published_by_id_ix" ON "lesson" ("workspace_id", "published_by_id")`);
    await runner.query(`CREATE INDEX "lesson_written_by_id_ix" ON "lesson" ("workspace_id", "written_by_id")`);
    await runner.query(`CREATE INDEX "lesson_organisation_id_ix" ON "lesson" ("workspace_id", "organisation_id")`);
    await runner.query(`CREATE INDEX "lesson_project_id_ix" ON "lesson" ("workspace_id", "project_id")`);
    await runner.query(
      `ALTER TABLE "lesson" ADD CONSTRAINT "lesson_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson" ADD CONSTRAINT "lesson_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson" ADD CONSTRAINT "lesson_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson" ADD CONSTRAINT "lesson_written_by_id_fk" FOREIGN KEY ("workspace_id", "written_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "lesson" ADD CONSTRAINT "lesson_published_by_id_fk" FOREIGN KEY ("workspace_id", "published_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "lesson"`);
    await runner.query(`ALTER TABLE "project" DROP COLUMN "tags"`);
  }
}
