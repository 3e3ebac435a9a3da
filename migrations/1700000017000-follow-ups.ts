// Follow-ups.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FollowUps1700000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "follow_up" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid, "coach_member_id" uuid, "due_on" date NOT NULL, "what" text, "is_suggested" boolean NOT NULL, "session_id" uuid, "completed_on" date, "outcome" text, "note" text, "cancelled_on" date, CONSTRAINT "follow_up_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('follow_up')`);
    await runner.query(`CREATE INDEX "follow_up_session_id_ix" ON "follow_up" ("workspace_id", "session_id")`);
    await runner.query(
      `CREATE INDEX "follow_up_organisation_id_ix" ON "follow_up" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "follow_up_coach_id_due_on_ix" ON "follow_up" ("workspace_id", "coach_id", "due_on")`,
    );
    await runner.query(
      `CREATE INDEX "follow_up_project_id_due_on_ix" ON "follow_up" ("workspace_id", "project_id", "due_on")`,
    );
    await runner.query(
      `CREATE INDEX "follow_up_company_id_due_on_ix" ON "follow_up" ("workspace_id", "company_id", "due_on")`,
    );
    await runner.query(
      `CREATE INDEX "follow_up_enrolment_id_due_on_ix" ON "follow_up" ("workspace_id", "enrolment_id", "due_on")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "follow_up_suggested_uq" ON "follow_up" ("workspace_id", "enrolment_id") WHERE "is_suggested" AND "completed_on" IS NULL AND "cancelled_on" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "follow_up"`);
  }
}
