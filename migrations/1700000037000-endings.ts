// How projects end: what was promised and answered for, the figures kept, and what taking it back puts in again.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Endings1700000037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "project_ending" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "decided_on" date, "decided_by" jsonb, "last_activity_on" date, "outcome" text, "reasons" jsonb NOT NULL, "also_because" jsonb, "is_public" boolean NOT NULL, "steps" jsonb NOT NULL, "whys" jsonb NOT NULL, "is_early" boolean, "ended_on" date, "closed_at" TIMESTAMP WITH TIME ZONE, "closed_by_id" uuid, "reopened_at" TIMESTAMP WITH TIME ZONE, "reopened_by_id" uuid, "reopen_reason" text, CONSTRAINT "project_ending_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "ending_figure" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ending_id" uuid NOT NULL, "project_id" uuid NOT NULL, "target_id" uuid NOT NULL, "organisation_id" uuid, "unit" text NOT NULL, "name" jsonb, "from_on" date, "until_on" date, "original" integer NOT NULL, "revised" integer NOT NULL, "actual" integer, "why" text, "position" integer NOT NULL, CONSTRAINT "ending_figure_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "obligation_answer" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ending_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "company_id" uuid, "type" text NOT NULL, "row_id" uuid NOT NULL, "deed" text NOT NULL, "on_day" date, "to_project_id" uuid, "reason" text, "answered_on" date NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "obligation_answer_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "ending_change" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ending_id" uuid NOT NULL, "project_id" uuid NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "before" jsonb NOT NULL, "version" integer NOT NULL, CONSTRAINT "ending_change_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('project_ending')`);
    await runner.query(`SELECT app_make_tenant('ending_figure')`);
    await runner.query(`SELECT app_make_tenant('obligation_answer')`);
    await runner.query(`SELECT app_make_tenant('ending_change')`);
    await runner.query(
      `CREATE INDEX "project_ending_project_id_created_at_ix" ON "project_ending" ("workspace_id", "project_id", "created_at")`,
    );
    await runner.query(
      `CREATE INDEX "project_ending_closed_by_id_ix" ON "project_ending" ("workspace_id", "closed_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "project_ending_reopened_by_id_ix" ON "project_ending" ("workspace_id", "reopened_by_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "project_ending_open_uq" ON "project_ending" ("workspace_id", "project_id") WHERE "closed_at" IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "ending_figure_organisation_id_ix" ON "ending_figure" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "ending_figure_target_id_ix" ON "ending_figure" ("workspace_id", "target_id")`);
    await runner.query(`CREATE INDEX "ending_figure_project_id_ix" ON "ending_figure" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "ending_figure_ending_id_position_ix" ON "ending_figure" ("workspace_id", "ending_id", "position")`,
    );
    await runner.query(
      `CREATE INDEX "obligation_answer_to_project_id_ix" ON "obligation_answer" ("workspace_id", "to_project_id")`,
    );
    await runner.query(`CREATE INDEX "obligation_answer_by_id_ix" ON "obligation_answer" ("workspace_id", "by_id")`);
    await runner.query(
      `CREATE INDEX "obligation_answer_organisation_id_ix" ON "obligation_answer" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "obligation_answer_company_id_ix" ON "obligation_answer" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE INDEX "obligation_answer_ending_id_id_ix" ON "obligation_answer" ("workspace_id", "ending_id", "id")`,
    );
    await runner.query(
      `CREATE INDEX "obligation_answer_project_id_row_id_ix" ON "obligation_answer" ("workspace_id", "project_id", "row_id")`,
    );
    await runner.query(`CREATE INDEX "ending_change_project_id_ix" ON "ending_change" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "ending_change_ending_id_id_ix" ON "ending_change" ("workspace_id", "ending_id", "id")`,
    );
    await runner.query(
      `ALTER TABLE "project_ending" ADD CONSTRAINT "project_ending_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_ending" ADD CONSTRAINT "project_ending_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_ending" ADD CONSTRAINT "project_ending_closed_by_id_fk" FOREIGN KEY ("workspace_id", "closed_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_ending" ADD CONSTRAINT "project_ending_reopened_by_id_fk" FOREIGN KEY ("workspace_id", "reopened_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_figure" ADD CONSTRAINT "ending_figure_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_figure" ADD CONSTRAINT "ending_figure_ending_id_fk" FOREIGN KEY ("workspace_id", "ending_id") REFERENCES "project_ending"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_figure" ADD CONSTRAINT "ending_figure_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_figure" ADD CONSTRAINT "ending_figure_target_id_fk" FOREIGN KEY ("workspace_id", "target_id") REFERENCES "target"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_figure" ADD CONSTRAINT "ending_figure_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_ending_id_fk" FOREIGN KEY ("workspace_id", "ending_id") REFERENCES "project_ending"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_to_project_id_fk" FOREIGN KEY ("workspace_id", "to_project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "obligation_answer" ADD CONSTRAINT "obligation_answer_by_id_fk" FOREIGN KEY ("workspace_id", "by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_change" ADD CONSTRAINT "ending_change_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_change" ADD CONSTRAINT "ending_change_ending_id_fk" FOREIGN KEY ("workspace_id", "ending_id") REFERENCES "project_ending"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_change" ADD CONSTRAINT "ending_change_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "ending_change"`);
    await runner.query(`DROP TABLE "obligation_answer"`);
    await runner.query(`DROP TABLE "ending_figure"`);
    await runner.query(`DROP TABLE "project_ending"`);
  }
}
