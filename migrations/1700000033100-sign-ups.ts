// Sign-ups to activities, and who was at which occasion.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignUps1700000033100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "activity_sign_up" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "activity_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "lead_project_id" uuid NOT NULL, "arranger_id" uuid NOT NULL, "participant_id" uuid, "company_id" uuid, "written_name" text, "email" text, "company_name" text, "came_through" text NOT NULL, "signed_up_at" TIMESTAMP WITH TIME ZONE NOT NULL, "waiting_since" TIMESTAMP WITH TIME ZONE, "given_place_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawn_through" text, "withdrawn_by_id" uuid, "erased_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "activity_sign_up_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "attendance" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "occasion_id" uuid NOT NULL, "activity_id" uuid NOT NULL, "sign_up_id" uuid NOT NULL, "participant_id" uuid, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "lead_project_id" uuid NOT NULL, "arranger_id" uuid NOT NULL, "company_id" uuid, "presence" text NOT NULL, "minutes" integer NOT NULL, "on_day" date NOT NULL, "insatsomrade_id" uuid, "skill_area_code" text, "level_code" text, CONSTRAINT "attendance_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('activity_sign_up')`);
    await runner.query(`SELECT app_make_tenant('attendance')`);
    await runner.query(
      `CREATE INDEX "activity_sign_up_withdrawn_by_id_ix" ON "activity_sign_up" ("workspace_id", "withdrawn_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_arranger_id_ix" ON "activity_sign_up" ("workspace_id", "arranger_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_lead_project_id_ix" ON "activity_sign_up" ("workspace_id", "lead_project_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_organisation_id_ix" ON "activity_sign_up" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_project_id_signed_up_at_ix" ON "activity_sign_up" ("workspace_id", "project_id", "signed_up_at")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_company_id_activity_id_ix" ON "activity_sign_up" ("workspace_id", "company_id", "activity_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_participant_id_signed_up_at_ix" ON "activity_sign_up" ("workspace_id", "participant_id", "signed_up_at")`,
    );
    await runner.query(
      `CREATE INDEX "activity_sign_up_activity_id_signed_up_at_id_ix" ON "activity_sign_up" ("workspace_id", "activity_id", "signed_up_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "activity_sign_up_email_uq" ON "activity_sign_up" ("workspace_id", "activity_id", "email") WHERE "email" IS NOT NULL AND "withdrawn_at" IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "activity_sign_up_participant_uq" ON "activity_sign_up" ("workspace_id", "activity_id", "participant_id") WHERE "participant_id" IS NOT NULL AND "withdrawn_at" IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "attendance_insatsomrade_id_ix" ON "attendance" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(`CREATE INDEX "attendance_arranger_id_ix" ON "attendance" ("workspace_id", "arranger_id")`);
    await runner.query(
      `CREATE INDEX "attendance_lead_project_id_ix" ON "attendance" ("workspace_id", "lead_project_id")`,
    );
    await runner.query(
      `CREATE INDEX "attendance_organisation_id_ix" ON "attendance" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "attendance_sign_up_id_ix" ON "attendance" ("workspace_id", "sign_up_id")`);
    await runner.query(`CREATE INDEX "attendance_activity_id_ix" ON "attendance" ("workspace_id", "activity_id")`);
    await runner.query(
      `CREATE INDEX "attendance_company_id_on_day_id_ix" ON "attendance" ("workspace_id", "company_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "attendance_project_id_on_day_id_ix" ON "attendance" ("workspace_id", "project_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "attendance_participant_id_on_day_id_ix" ON "attendance" ("workspace_id", "participant_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "attendance_participant_uq" ON "attendance" ("workspace_id", "occasion_id", "participant_id") WHERE "participant_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "attendance_sign_up_uq" ON "attendance" ("workspace_id", "occasion_id", "sign_up_id")`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_activity_id_fk" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_lead_project_id_fk" FOREIGN KEY ("workspace_id", "lead_project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_arranger_id_fk" FOREIGN KEY ("workspace_id", "arranger_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_participant_id_fk" FOREIGN KEY ("workspace_id", "participant_id") REFERENCES "participant"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_sign_up" ADD CONSTRAINT "activity_sign_up_withdrawn_by_id_fk" FOREIGN KEY ("workspace_id", "withdrawn_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_occasion_id_fk" FOREIGN KEY ("workspace_id", "occasion_id") REFERENCES "activity_occasion"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_activity_id_fk" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_sign_up_id_fk" FOREIGN KEY ("workspace_id", "sign_up_id") REFERENCES "activity_sign_up"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_participant_id_fk" FOREIGN KEY ("workspace_id", "participant_id") REFERENCES "participant"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_lead_project_id_fk" FOREIGN KEY ("workspace_id", "lead_project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_arranger_id_fk" FOREIGN KEY ("workspace_id", "arranger_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "attendance"`);
    await runner.query(`DROP TABLE "activity_sign_up"`);
  }
}
