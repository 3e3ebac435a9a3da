// Assessments with their answers, who was there, and what a second pair of eyes said.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assessments1700000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "assessment" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "staircase_version_id" uuid NOT NULL, "insatsomrade_id" uuid, "kind" text NOT NULL, "on_day" date NOT NULL, "sitting_id" uuid NOT NULL, "coach_member_ids" uuid array NOT NULL, "begun_by_id" uuid NOT NULL, "presumed_step" integer, "wanted_step" integer, "wanted_on" date, "revision" integer NOT NULL, "first_id" uuid NOT NULL, "revises_id" uuid, "revision_reason" text, "signed_off_at" TIMESTAMP WITH TIME ZONE, "signed_off_on" date, "signed_off_by_id" uuid, "achieved_step" integer, "next_step" integer, "met_ids" uuid array, "unmet_ids" uuid array, "index_value" double precision, "index_at_most" double precision, "dimensions" jsonb, CONSTRAINT "assessment_revises_uq" UNIQUE ("workspace_id", "revises_id"), CONSTRAINT "assessment_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "assessment_answer" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "assessment_id" uuid NOT NULL, "criterion_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "by" text NOT NULL, "respondent_id" uuid, "value" text NOT NULL, "evidence" text, "answered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "entered_by_id" uuid, CONSTRAINT "assessment_answer_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "assessment_coach" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "assessment_id" uuid NOT NULL, "coach_id" uuid NOT NULL, CONSTRAINT "assessment_coach_uq" UNIQUE ("workspace_id", "assessment_id", "coach_id"), CONSTRAINT "assessment_coach_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "assessment_review" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "assessment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "verdict" text NOT NULL, "note" text, "by_id" uuid NOT NULL, CONSTRAINT "assessment_review_by_uq" UNIQUE ("workspace_id", "assessment_id", "by_id"), CONSTRAINT "assessment_review_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('assessment')`);
    await runner.query(`SELECT app_make_tenant('assessment_answer')`);
    await runner.query(`SELECT app_make_tenant('assessment_coach')`);
    await runner.query(`SELECT app_make_tenant('assessment_review')`);
    await runner.query(
      `CREATE INDEX "assessment_signed_off_by_id_ix" ON "assessment" ("workspace_id", "signed_off_by_id")`,
    );
    await runner.query(`CREATE INDEX "assessment_begun_by_id_ix" ON "assessment" ("workspace_id", "begun_by_id")`);
    await runner.query(`CREATE INDEX "assessment_first_id_ix" ON "assessment" ("workspace_id", "first_id")`);
    await runner.query(`CREATE INDEX "assessment_sitting_id_ix" ON "assessment" ("workspace_id", "sitting_id")`);
    await runner.query(
      `CREATE INDEX "assessment_staircase_version_id_ix" ON "assessment" ("workspace_id", "staircase_version_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_insatsomrade_id_ix" ON "assessment" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_organisation_id_ix" ON "assessment" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_project_id_on_day_ix" ON "assessment" ("workspace_id", "project_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_enrolment_id_on_day_ix" ON "assessment" ("workspace_id", "enrolment_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_company_id_on_day_id_ix" ON "assessment" ("workspace_id", "company_id", "on_day", "id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_answer_respondent_id_ix" ON "assessment_answer" ("workspace_id", "respondent_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_answer_entered_by_id_ix" ON "assessment_answer" ("workspace_id", "entered_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_answer_criterion_id_ix" ON "assessment_answer" ("workspace_id", "criterion_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_answer_assessment_id_criterion_id_ix" ON "assessment_answer" ("workspace_id", "assessment_id", "criterion_id")`,
    );
    await runner.query(
      `CREATE INDEX "assessment_coach_coach_id_ix" ON "assessment_coach" ("workspace_id", "coach_id")`,
    );
    await runner.query(`CREATE INDEX "assessment_review_by_id_ix" ON "assessment_review" ("workspace_id", "by_id")`);
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_begun_by_id_fk" FOREIGN KEY ("workspace_id", "begun_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_revises_id_fk" FOREIGN KEY ("workspace_id", "revises_id") REFERENCES "assessment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment" ADD CONSTRAINT "assessment_signed_off_by_id_fk" FOREIGN KEY ("workspace_id", "signed_off_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_assessment_id_fk" FOREIGN KEY ("workspace_id", "assessment_id") REFERENCES "assessment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_criterion_id_fk" FOREIGN KEY ("workspace_id", "criterion_id") REFERENCES "criterion"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_entered_by_id_fk" FOREIGN KEY ("workspace_id", "entered_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_coach" ADD CONSTRAINT "assessment_coach_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_coach" ADD CONSTRAINT "assessment_coach_assessment_id_fk" FOREIGN KEY ("workspace_id", "assessment_id") REFERENCES "assessment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_coach" ADD CONSTRAINT "assessment_coach_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_assessment_id_fk" FOREIGN KEY ("workspace_id", "assessment_id") REFERENCES "assessment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessment_review" ADD CONSTRAINT "assessment_review_by_id_fk" FOREIGN KEY ("workspace_id", "by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "assessment_review"`);
    await runner.query(`DROP TABLE "assessment_coach"`);
    await runner.query(`DROP TABLE "assessment_answer"`);
    await runner.query(`DROP TABLE "assessment"`);
  }
}
