// Analyses, interventions and referrals; the analysis that an action came out of, and when it was completed.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Advice1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "analysis" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid, "coach_member_id" uuid, "insatsomrade_id" uuid, "kind" text NOT NULL, "on_day" date NOT NULL, "done_by" text, "minutes" integer, "result" text, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "analysis_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "intervention" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid, "coach_member_id" uuid, "insatsomrade_id" uuid, "kind" text NOT NULL, "on_day" date NOT NULL, "done_by" text, "minutes" integer, "result" text, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "intervention_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "referral" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid, "coach_member_id" uuid, "insatsomrade_id" uuid, "to_name" text, "to_organisation_id" uuid, "to_coach_id" uuid, "about" text NOT NULL, "on_day" date NOT NULL, "answered_on" date, "is_taken_up" boolean, "result" text, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "referral_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('analysis')`);
    await runner.query(`SELECT app_make_tenant('intervention')`);
    await runner.query(`SELECT app_make_tenant('referral')`);
    await runner.query(`ALTER TABLE "action" ADD "analysis_id" uuid`);
    await runner.query(`ALTER TABLE "action" ADD "completed_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`CREATE INDEX "analysis_insatsomrade_id_ix" ON "analysis" ("workspace_id", "insatsomrade_id")`);
    await runner.query(
      `CREATE INDEX "analysis_coach_id_on_day_ix" ON "analysis" ("workspace_id", "coach_id", "on_day")`,
    );
    await runner.query(`CREATE INDEX "analysis_organisation_id_ix" ON "analysis" ("workspace_id", "organisation_id")`);
    await runner.query(
      `CREATE INDEX "analysis_project_id_on_day_id_ix" ON "analysis" ("workspace_id", "project_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "analysis_company_id_on_day_id_ix" ON "analysis" ("workspace_id", "company_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "analysis_enrolment_id_on_day_ix" ON "analysis" ("workspace_id", "enrolment_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "intervention_insatsomrade_id_ix" ON "intervention" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `CREATE INDEX "intervention_coach_id_on_day_ix" ON "intervention" ("workspace_id", "coach_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "intervention_organisation_id_ix" ON "intervention" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "intervention_project_id_on_day_id_ix" ON "intervention" ("workspace_id", "project_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "intervention_company_id_on_day_id_ix" ON "intervention" ("workspace_id", "company_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "intervention_enrolment_id_on_day_ix" ON "intervention" ("workspace_id", "enrolment_id", "on_day")`,
    );
    await runner.query(`CREATE INDEX "referral_to_coach_id_ix" ON "referral" ("workspace_id", "to_coach_id")`);
    await runner.query(
      `CREATE INDEX "referral_to_organisation_id_ix" ON "referral" ("workspace_id", "to_organisation_id")`,
    );
    await runner.query(`CREATE INDEX "referral_insatsomrade_id_ix" ON "referral" ("workspace_id", "insatsomrade_id")`);
    await runner.query(
      `CREATE INDEX "referral_coach_id_on_day_ix" ON "referral" ("workspace_id", "coach_id", "on_day")`,
    );
    await runner.query(`CREATE INDEX "referral_organisation_id_ix" ON "referral" ("workspace_id", "organisation_id")`);
    await runner.query(
      `CREATE INDEX "referral_project_id_on_day_id_ix" ON "referral" ("workspace_id", "project_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "referral_company_id_on_day_id_ix" ON "referral" ("workspace_id", "company_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "referral_enrolment_id_on_day_ix" ON "referral" ("workspace_id", "enrolment_id", "on_day")`,
    );
    await runner.query(`CREATE INDEX "action_analysis_id_ix" ON "action" ("workspace_id", "analysis_id")`);
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "analysis" ADD CONSTRAINT "analysis_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_analysis_id_fk" FOREIGN KEY ("workspace_id", "analysis_id") REFERENCES "analysis"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "intervention" ADD CONSTRAINT "intervention_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_to_organisation_id_fk" FOREIGN KEY ("workspace_id", "to_organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "referral" ADD CONSTRAINT "referral_to_coach_id_fk" FOREIGN KEY ("workspace_id", "to_coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "action" DROP CONSTRAINT "action_analysis_id_fk"`);
    await runner.query(`ALTER TABLE "action" DROP COLUMN "completed_at"`);
    await runner.query(`ALTER TABLE "action" DROP COLUMN "analysis_id"`);
    await runner.query(`DROP TABLE "referral"`);
    await runner.query(`DROP TABLE "intervention"`);
    await runner.query(`DROP TABLE "analysis"`);
  }
}
