// Effect inquiries: companies are asked by a link what came of their plans.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EffectInquiries1700000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "effect_inquiry" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid, "coach_member_id" uuid, "action_plan_id" uuid, "after_months" integer, "ask_on" date NOT NULL, "contact_id" uuid, "asked_on" date, "expires_on" date, "secret_hash" text, "opened_at" TIMESTAMP WITH TIME ZONE, "effects" jsonb, "lasting" text, "furthered" text, "comment" text, "confirmed_at" TIMESTAMP WITH TIME ZONE, "confirmed_by_name" text, "cancelled_on" date, CONSTRAINT "effect_inquiry_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('effect_inquiry')`);
    await runner.query(
      `CREATE INDEX "effect_inquiry_to_ask_ix" ON "effect_inquiry" ("workspace_id", "ask_on") WHERE "asked_on" IS NULL AND "cancelled_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "effect_inquiry_coach_id_ix" ON "effect_inquiry" ("workspace_id", "coach_id")`);
    await runner.query(
      `CREATE INDEX "effect_inquiry_contact_id_ix" ON "effect_inquiry" ("workspace_id", "contact_id")`,
    );
    await runner.query(
      `CREATE INDEX "effect_inquiry_action_plan_id_ix" ON "effect_inquiry" ("workspace_id", "action_plan_id")`,
    );
    await runner.query(
      `CREATE INDEX "effect_inquiry_organisation_id_ix" ON "effect_inquiry" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "effect_inquiry_project_id_ask_on_id_ix" ON "effect_inquiry" ("workspace_id", "project_id", "ask_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "effect_inquiry_company_id_ask_on_id_ix" ON "effect_inquiry" ("workspace_id", "company_id", "ask_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "effect_inquiry_enrolment_id_ask_on_ix" ON "effect_inquiry" ("workspace_id", "enrolment_id", "ask_on")`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_action_plan_id_fk" FOREIGN KEY ("workspace_id", "action_plan_id") REFERENCES "action_plan"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "effect_inquiry" ADD CONSTRAINT "effect_inquiry_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "effect_inquiry"`);
  }
}
