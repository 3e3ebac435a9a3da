// Action plans and their actions.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionPlans1700000028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "action_plan" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "target_picture" text, "agreed_on" date, "closed_on" date, CONSTRAINT "action_plan_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "action" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "action_plan_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "what" text NOT NULL, "owner" text NOT NULL, "contact_id" uuid, "owner_name" text, "coach_id" uuid, "coach_member_id" uuid, "due_on" date NOT NULL, "insatsomrade_id" uuid, "criterion_id" uuid, "effects" jsonb NOT NULL, "effort" integer, "benefit" integer, "follow_up_id" uuid, "agreed_on" date, "completed_on" date, "result" text, "dropped_on" date, "drop_reason" text, CONSTRAINT "action_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('action_plan')`);
    await runner.query(`SELECT app_make_tenant('action')`);
    await runner.query(
      `CREATE INDEX "action_plan_organisation_id_ix" ON "action_plan" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "action_plan_project_id_ix" ON "action_plan" ("workspace_id", "project_id")`);
    await runner.query(`CREATE INDEX "action_plan_company_id_ix" ON "action_plan" ("workspace_id", "company_id")`);
    await runner.query(`CREATE INDEX "action_plan_enrolment_id_ix" ON "action_plan" ("workspace_id", "enrolment_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "action_plan_open_uq" ON "action_plan" ("workspace_id", "enrolment_id", "organisation_id") WHERE "closed_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "action_follow_up_id_ix" ON "action" ("workspace_id", "follow_up_id")`);
    await runner.query(`CREATE INDEX "action_contact_id_ix" ON "action" ("workspace_id", "contact_id")`);
    await runner.query(`CREATE INDEX "action_criterion_id_ix" ON "action" ("workspace_id", "criterion_id")`);
    await runner.query(
      `CREATE INDEX "action_insatsomrade_id_due_on_ix" ON "action" ("workspace_id", "insatsomrade_id", "due_on")`,
    );
    await runner.query(
      `CREATE INDEX "action_own_ix" ON "action" ("workspace_id", "coach_member_id", "due_on", "id") WHERE "agreed_on" IS NOT NULL AND "completed_on" IS NULL AND "dropped_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "action_coach_id_due_on_ix" ON "action" ("workspace_id", "coach_id", "due_on")`);
    await runner.query(`CREATE INDEX "action_organisation_id_ix" ON "action" ("workspace_id", "organisation_id")`);
    await runner.query(
      `CREATE INDEX "action_project_id_due_on_id_ix" ON "action" ("workspace_id", "project_id", "due_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "action_company_id_due_on_id_ix" ON "action" ("workspace_id", "company_id", "due_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "action_enrolment_id_due_on_ix" ON "action" ("workspace_id", "enrolment_id", "due_on")`,
    );
    await runner.query(
      `CREATE INDEX "action_action_plan_id_due_on_ix" ON "action" ("workspace_id", "action_plan_id", "due_on")`,
    );
    await runner.query(
      `ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action_plan" ADD CONSTRAINT "action_plan_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_action_plan_id_fk" FOREIGN KEY ("workspace_id", "action_plan_id") REFERENCES "action_plan"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_criterion_id_fk" FOREIGN KEY ("workspace_id", "criterion_id") REFERENCES "criterion"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "action" ADD CONSTRAINT "action_follow_up_id_fk" FOREIGN KEY ("workspace_id", "follow_up_id") REFERENCES "follow_up"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "action"`);
    await runner.query(`DROP TABLE "action_plan"`);
  }
}
