// Activities with their occasions and series, and the projects whose people may come.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Activities1700000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "activity_series" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, CONSTRAINT "activity_series_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "activity" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "series_id" uuid, "kind" text NOT NULL, "form" text NOT NULL, "name" text NOT NULL, "description" text, "place" text, "online_address" text, "insatsomrade_id" uuid, "skill_area_code" text, "level_code" text, "provider_name" text, "provider_organisation_id" uuid, "capacity" integer, "has_waiting_list" boolean NOT NULL, "sign_up_opens_on" date, "sign_up_closes_on" date, "materials" jsonb NOT NULL, "announced_at" TIMESTAMP WITH TIME ZONE NOT NULL, "first_on" date NOT NULL, "last_on" date NOT NULL, "cancelled_on" date, "cancel_reason" text, CONSTRAINT "activity_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "activity_occasion" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "activity_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "on_day" date NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE, "ends_at" TIMESTAMP WITH TIME ZONE, "minutes" integer NOT NULL, "cancelled_on" date, "cancel_reason" text, CONSTRAINT "activity_occasion_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "activity_project" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "activity_id" uuid NOT NULL, "project_id" uuid NOT NULL, CONSTRAINT "activity_project_uq" UNIQUE ("workspace_id", "activity_id", "project_id"), CONSTRAINT "activity_project_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('activity_series')`);
    await runner.query(`SELECT app_make_tenant('activity')`);
    await runner.query(`SELECT app_make_tenant('activity_occasion')`);
    await runner.query(`SELECT app_make_tenant('activity_project')`);
    await runner.query(
      `CREATE INDEX "activity_series_organisation_id_ix" ON "activity_series" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_series_project_id_ix" ON "activity_series" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_provider_organisation_id_ix" ON "activity" ("workspace_id", "provider_organisation_id")`,
    );
    await runner.query(`CREATE INDEX "activity_insatsomrade_id_ix" ON "activity" ("workspace_id", "insatsomrade_id")`);
    await runner.query(`CREATE INDEX "activity_series_id_ix" ON "activity" ("workspace_id", "series_id")`);
    await runner.query(`CREATE INDEX "activity_first_on_id_ix" ON "activity" ("workspace_id", "first_on", "id")`);
    await runner.query(
      `CREATE INDEX "activity_organisation_id_first_on_ix" ON "activity" ("workspace_id", "organisation_id", "first_on")`,
    );
    await runner.query(
      `CREATE INDEX "activity_project_id_first_on_id_ix" ON "activity" ("workspace_id", "project_id", "first_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_occasion_organisation_id_ix" ON "activity_occasion" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_occasion_project_id_on_day_ix" ON "activity_occasion" ("workspace_id", "project_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "activity_occasion_activity_id_on_day_id_ix" ON "activity_occasion" ("workspace_id", "activity_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_project_project_id_activity_id_ix" ON "activity_project" ("workspace_id", "project_id", "activity_id")`,
    );
    await runner.query(
      `ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_series" ADD CONSTRAINT "activity_series_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity" ADD CONSTRAINT "activity_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity" ADD CONSTRAINT "activity_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity" ADD CONSTRAINT "activity_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity" ADD CONSTRAINT "activity_series_id_fk" FOREIGN KEY ("workspace_id", "series_id") REFERENCES "activity_series"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity" ADD CONSTRAINT "activity_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity" ADD CONSTRAINT "activity_provider_organisation_id_fk" FOREIGN KEY ("workspace_id", "provider_organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_occasion" ADD CONSTRAINT "activity_occasion_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_occasion" ADD CONSTRAINT "activity_occasion_activity_id_fk" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_occasion" ADD CONSTRAINT "activity_occasion_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_occasion" ADD CONSTRAINT "activity_occasion_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_project" ADD CONSTRAINT "activity_project_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_project" ADD CONSTRAINT "activity_project_activity_id_fk" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_project" ADD CONSTRAINT "activity_project_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "activity_project"`);
    await runner.query(`DROP TABLE "activity_occasion"`);
    await runner.query(`DROP TABLE "activity"`);
    await runner.query(`DROP TABLE "activity_series"`);
  }
}
