// Self-assessments by a link: who is asked, what the link opens, and whose an answer is.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SelfAssessments1700000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "self_assessment_invitation" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "role" text, "email" text NOT NULL, "invited_by_id" uuid NOT NULL, "expires_on" date NOT NULL, "opened_at" TIMESTAMP WITH TIME ZONE, "finished_at" TIMESTAMP WITH TIME ZONE, "revoked_on" date, "secret_hash" text, CONSTRAINT "self_assessment_invitation_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "invited_assessment" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "invitation_id" uuid NOT NULL, "assessment_id" uuid NOT NULL, CONSTRAINT "invited_assessment_uq" UNIQUE ("workspace_id", "invitation_id", "assessment_id"), CONSTRAINT "invited_assessment_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('self_assessment_invitation')`);
    await runner.query(`SELECT app_make_tenant('invited_assessment')`);
    await runner.query(
      `CREATE INDEX "self_assessment_invitation_invited_by_id_ix" ON "self_assessment_invitation" ("workspace_id", "invited_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "self_assessment_invitation_organisation_id_ix" ON "self_assessment_invitation" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "self_assessment_invitation_project_id_ix" ON "self_assessment_invitation" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "self_assessment_invitation_enrolment_id_ix" ON "self_assessment_invitation" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE INDEX "self_assessment_invitation_company_id_ix" ON "self_assessment_invitation" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE INDEX "invited_assessment_assessment_id_ix" ON "invited_assessment" ("workspace_id", "assessment_id")`,
    );
    await runner.query(
      `ALTER TABLE "assessment_answer" ADD CONSTRAINT "assessment_answer_respondent_id_fk" FOREIGN KEY ("workspace_id", "respondent_id") REFERENCES "self_assessment_invitation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "self_assessment_invitation" ADD CONSTRAINT "self_assessment_invitation_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "self_assessment_invitation" ADD CONSTRAINT "self_assessment_invitation_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "self_assessment_invitation" ADD CONSTRAINT "self_assessment_invitation_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "self_assessment_invitation" ADD CONSTRAINT "self_assessment_invitation_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "self_assessment_invitation" ADD CONSTRAINT "self_assessment_invitation_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "self_assessment_invitation" ADD CONSTRAINT "self_assessment_invitation_invited_by_id_fk" FOREIGN KEY ("workspace_id", "invited_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invited_assessment" ADD CONSTRAINT "invited_assessment_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invited_assessment" ADD CONSTRAINT "invited_assessment_invitation_id_fk" FOREIGN KEY ("workspace_id", "invitation_id") REFERENCES "self_assessment_invitation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invited_assessment" ADD CONSTRAINT "invited_assessment_assessment_id_fk" FOREIGN KEY ("workspace_id", "assessment_id") REFERENCES "assessment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "assessment_answer" DROP CONSTRAINT "assessment_answer_respondent_id_fk"`);
    await runner.query(`DROP TABLE "invited_assessment"`);
    await runner.query(`DROP TABLE "self_assessment_invitation"`);
  }
}
