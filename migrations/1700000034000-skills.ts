// Skills and studies, and critical functions with how they are at companies.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Skills1700000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "study" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "title" text NOT NULL, "publisher" text, "year" integer, "shows" text, "address" text, CONSTRAINT "study_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "critical_function" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "industry" text NOT NULL, "name" text NOT NULL, "why" text NOT NULL, "study_id" uuid, "agreed_on" date, "agreed_by_id" uuid, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "critical_function_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "company_function" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "critical_function_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "enrolment_id" uuid, "holders" integer, "retiring_within_years" integer, "note" text, "ended_on" date, CONSTRAINT "company_function_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "skill" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" jsonb NOT NULL, "folded_name" text NOT NULL, "area_code" text, "retired_on" date, "merged_into_id" uuid, CONSTRAINT "skill_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('study')`);
    await runner.query(`SELECT app_make_tenant('critical_function')`);
    await runner.query(`SELECT app_make_tenant('company_function')`);
    await runner.query(`SELECT app_make_tenant('skill')`);
    await runner.query(`CREATE INDEX "study_year_ix" ON "study" ("workspace_id", "year")`);
    await runner.query(
      `CREATE INDEX "critical_function_agreed_by_id_ix" ON "critical_function" ("workspace_id", "agreed_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "critical_function_study_id_ix" ON "critical_function" ("workspace_id", "study_id")`,
    );
    await runner.query(
      `CREATE INDEX "critical_function_organisation_id_ix" ON "critical_function" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "critical_function_project_id_id_ix" ON "critical_function" ("workspace_id", "project_id", "id")`,
    );
    await runner.query(
      `CREATE INDEX "company_function_enrolment_id_ix" ON "company_function" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE INDEX "company_function_organisation_id_ix" ON "company_function" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "company_function_project_id_ix" ON "company_function" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "company_function_critical_function_id_ix" ON "company_function" ("workspace_id", "critical_function_id")`,
    );
    await runner.query(
      `CREATE INDEX "company_function_company_id_ix" ON "company_function" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "company_function_uq" ON "company_function" ("workspace_id", "critical_function_id", "company_id", "organisation_id") WHERE "ended_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "skill_merged_into_id_ix" ON "skill" ("workspace_id", "merged_into_id")`);
    await runner.query(`CREATE INDEX "skill_area_code_ix" ON "skill" ("workspace_id", "area_code")`);
    await runner.query(
      `CREATE UNIQUE INDEX "skill_name_uq" ON "skill" ("workspace_id", "folded_name") WHERE "retired_on" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "study" ADD CONSTRAINT "study_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "critical_function" ADD CONSTRAINT "critical_function_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "critical_function" ADD CONSTRAINT "critical_function_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "critical_function" ADD CONSTRAINT "critical_function_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "critical_function" ADD CONSTRAINT "critical_function_study_id_fk" FOREIGN KEY ("workspace_id", "study_id") REFERENCES "study"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "critical_function" ADD CONSTRAINT "critical_function_agreed_by_id_fk" FOREIGN KEY ("workspace_id", "agreed_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_function" ADD CONSTRAINT "company_function_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_function" ADD CONSTRAINT "company_function_critical_function_id_fk" FOREIGN KEY ("workspace_id", "critical_function_id") REFERENCES "critical_function"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_function" ADD CONSTRAINT "company_function_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_function" ADD CONSTRAINT "company_function_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_function" ADD CONSTRAINT "company_function_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_function" ADD CONSTRAINT "company_function_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "skill" ADD CONSTRAINT "skill_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "skill" ADD CONSTRAINT "skill_merged_into_id_fk" FOREIGN KEY ("workspace_id", "merged_into_id") REFERENCES "skill"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "company_function"`);
    await runner.query(`DROP TABLE "critical_function"`);
    await runner.query(`DROP TABLE "skill"`);
    await runner.query(`DROP TABLE "study"`);
  }
}
