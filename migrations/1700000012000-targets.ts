// What a project promised in numbers.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Targets1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "target" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid, "unit" text NOT NULL, "name" jsonb, "value" integer NOT NULL, "is_unique" boolean, "from_on" date, "until_on" date, "position" integer NOT NULL, "withdrawn_on" date, "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "target_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('target')`);
    await runner.query(`CREATE INDEX "target_organisation_id_ix" ON "target" ("workspace_id", "organisation_id")`);
    await runner.query(`CREATE INDEX "target_project_id_ix" ON "target" ("workspace_id", "project_id")`);
    await runner.query(
      `ALTER TABLE "target" ADD CONSTRAINT "target_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "target" ADD CONSTRAINT "target_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "target" ADD CONSTRAINT "target_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "target"`);
  }
}
