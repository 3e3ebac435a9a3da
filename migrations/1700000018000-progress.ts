// Steps taken, where companies stand, and the grund gone through.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Progress1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "grund_review" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "on_day" date NOT NULL, "levels" jsonb NOT NULL, "notes" jsonb NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "grund_review_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "step_transition" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "insatsomrade_id" uuid NOT NULL, "staircase_version_id" uuid NOT NULL, "enrolment_id" uuid, "project_id" uuid, "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "from_step" integer, "to_step" integer, "on_day" date NOT NULL, "reason" text, "basis_type" text NOT NULL, "basis_id" uuid, "by_id" uuid NOT NULL, "corrects_id" uuid, "place_id" uuid NOT NULL, "is_baseline" boolean NOT NULL, CONSTRAINT "step_transition_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "standing" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "insatsomrade_id" uuid NOT NULL, "staircase_version_id" uuid, "step" integer, "step_name" jsonb, "since_on" date, "from_step" integer, "last_transition_id" uuid, CONSTRAINT "standing_area_uq" UNIQUE ("workspace_id", "company_id", "insatsomrade_id"), CONSTRAINT "standing_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('grund_review')`);
    await runner.query(`SELECT app_make_tenant('step_transition')`);
    await runner.query(`SELECT app_make_tenant('standing')`);
    await runner.query(`CREATE INDEX "grund_review_by_id_ix" ON "grund_review" ("workspace_id", "by_id")`);
    await runner.query(
      `CREATE INDEX "grund_review_organisation_id_ix" ON "grund_review" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "grund_review_project_id_ix" ON "grund_review" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "grund_review_enrolment_id_ix" ON "grund_review" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE INDEX "grund_review_company_id_on_day_ix" ON "grund_review" ("workspace_id", "company_id", "on_day")`,
    );
    await runner.query(`CREATE INDEX "step_transition_by_id_ix" ON "step_transition" ("workspace_id", "by_id")`);
    await runner.query(
      `CREATE INDEX "step_transition_organisation_id_ix" ON "step_transition" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "step_transition_staircase_version_id_ix" ON "step_transition" ("workspace_id", "staircase_version_id")`,
    );
    await runner.query(
      `CREATE INDEX "step_transition_insatsomrade_id_ix" ON "step_transition" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `CREATE INDEX "step_transition_project_id_on_day_ix" ON "step_transition" ("workspace_id", "project_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "step_transition_enrolment_id_ix" ON "step_transition" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE INDEX "step_transition_company_id_insatsomrade_id_on_day_ix" ON "step_transition" ("workspace_id", "company_id", "insatsomrade_id", "on_day")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "step_transition_corrects_uq" ON "step_transition" ("workspace_id", "corrects_id") WHERE "corrects_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "standing_last_transition_id_ix" ON "standing" ("workspace_id", "last_transition_id")`,
    );
    await runner.query(
      `CREATE INDEX "standing_staircase_version_id_ix" ON "standing" ("workspace_id", "staircase_version_id")`,
    );
    await runner.query(`CREATE INDEX "standing_insatsomrade_id_ix" ON "standing" ("workspace_id", "insatsomrade_id")`);
    await runner.query(
      `ALTER TABLE "grund_review" ADD CONSTRAINT "grund_review_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_review" ADD CONSTRAINT "grund_review_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_review" ADD CONSTRAINT "grund_review_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_review" ADD CONSTRAINT "grund_review_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_review" ADD CONSTRAINT "grund_review_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_review" ADD CONSTRAINT "grund_review_by_id_fk" FOREIGN KEY ("workspace_id", "by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_by_id_fk" FOREIGN KEY ("workspace_id", "by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step_transition" ADD CONSTRAINT "step_transition_corrects_id_fk" FOREIGN KEY ("workspace_id", "corrects_id") REFERENCES "step_transition"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "standing" ADD CONSTRAINT "standing_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "standing" ADD CONSTRAINT "standing_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "standing" ADD CONSTRAINT "standing_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "standing" ADD CONSTRAINT "standing_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "standing" ADD CONSTRAINT "standing_last_transition_id_fk" FOREIGN KEY ("workspace_id", "last_transition_id") REFERENCES "step_transition"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "standing" DROP CONSTRAINT "standing_last_transition_id_fk"`);
    await runner.query(`ALTER TABLE "step_transition" DROP CONSTRAINT "step_transition_corrects_id_fk"`);
    await runner.query(`DROP TABLE "standing"`);
    await runner.query(`DROP TABLE "step_transition"`);
    await runner.query(`DROP TABLE "grund_review"`);
  }
}
