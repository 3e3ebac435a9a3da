// Coaching sessions with their areas, coaches and contacts.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CoachingSessions1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "coaching_session" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid NOT NULL, "coach_member_ids" uuid array NOT NULL, "visit_id" uuid, "planned_for" TIMESTAMP WITH TIME ZONE, "planned_minutes" integer, "held_at" TIMESTAMP WITH TIME ZONE, "held_on" date, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "minutes" integer, "company_minutes" integer, "preparation_minutes" integer, "travel_minutes" integer, "mode" text, "persons_coached" integer, "working_note" text, "evidence" text, "reportable" boolean, "missing" text array NOT NULL, "logged_at" TIMESTAMP WITH TIME ZONE, "cancelled_at" TIMESTAMP WITH TIME ZONE, "cancel_reason" text, "shared_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "coaching_session_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "session_insatsomrade" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "coaching_session_id" uuid NOT NULL, "insatsomrade_id" uuid NOT NULL, CONSTRAINT "session_insatsomrade_uq" UNIQUE ("workspace_id", "coaching_session_id", "insatsomrade_id"), CONSTRAINT "session_insatsomrade_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "session_coach" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "coaching_session_id" uuid NOT NULL, "coach_id" uuid NOT NULL, "held_on" date, CONSTRAINT "session_coach_uq" UNIQUE ("workspace_id", "coaching_session_id", "coach_id"), CONSTRAINT "session_coach_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "session_contact" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "coaching_session_id" uuid NOT NULL, "contact_id" uuid NOT NULL, CONSTRAINT "session_contact_uq" UNIQUE ("workspace_id", "coaching_session_id", "contact_id"), CONSTRAINT "session_contact_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('coaching_session')`);
    await runner.query(`SELECT app_make_tenant('session_insatsomrade')`);
    await runner.query(`SELECT app_make_tenant('session_coach')`);
    await runner.query(`SELECT app_make_tenant('session_contact')`);
    await runner.query(
      `CREATE INDEX "coaching_session_to_put_right_ix" ON "coaching_session" ("workspace_id", "project_id", "starts_at") WHERE NOT "reportable" AND "held_at" IS NOT NULL AND "cancelled_at" IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_visit_ix" ON "coaching_session" ("workspace_id", "visit_id") WHERE "visit_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_organisation_id_ix" ON "coaching_session" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_coach_id_starts_at_ix" ON "coaching_session" ("workspace_id", "coach_id", "starts_at")`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_project_id_held_on_ix" ON "coaching_session" ("workspace_id", "project_id", "held_on")`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_project_id_starts_at_ix" ON "coaching_session" ("workspace_id", "project_id", "starts_at")`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_enrolment_id_starts_at_ix" ON "coaching_session" ("workspace_id", "enrolment_id", "starts_at")`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_company_id_starts_at_ix" ON "coaching_session" ("workspace_id", "company_id", "starts_at")`,
    );
    await runner.query(
      `CREATE INDEX "session_insatsomrade_insatsomrade_id_ix" ON "session_insatsomrade" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `CREATE INDEX "session_coach_coach_id_held_on_ix" ON "session_coach" ("workspace_id", "coach_id", "held_on")`,
    );
    await runner.query(
      `CREATE INDEX "session_contact_contact_id_ix" ON "session_contact" ("workspace_id", "contact_id")`,
    );
    await runner.query(
      `ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coaching_session" ADD CONSTRAINT "coaching_session_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_insatsomrade" ADD CONSTRAINT "session_insatsomrade_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_insatsomrade" ADD CONSTRAINT "session_insatsomrade_coaching_session_id_fk" FOREIGN KEY ("workspace_id", "coaching_session_id") REFERENCES "coaching_session"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_insatsomrade" ADD CONSTRAINT "session_insatsomrade_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_coach" ADD CONSTRAINT "session_coach_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_coach" ADD CONSTRAINT "session_coach_coaching_session_id_fk" FOREIGN KEY ("workspace_id", "coaching_session_id") REFERENCES "coaching_session"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_coach" ADD CONSTRAINT "session_coach_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_contact" ADD CONSTRAINT "session_contact_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_contact" ADD CONSTRAINT "session_contact_coaching_session_id_fk" FOREIGN KEY ("workspace_id", "coaching_session_id") REFERENCES "coaching_session"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_contact" ADD CONSTRAINT "session_contact_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "session_contact" DROP CONSTRAINT "session_contact_coaching_session_id_fk"`);
    await runner.query(`ALTER TABLE "session_coach" DROP CONSTRAINT "session_coach_coaching_session_id_fk"`);
    await runner.query(
      `ALTER TABLE "session_insatsomrade" DROP CONSTRAINT "session_insatsomrade_coaching_session_id_fk"`,
    );
    await runner.query(`DROP TABLE "session_contact"`);
    await runner.query(`DROP TABLE "session_coach"`);
    await runner.query(`DROP TABLE "session_insatsomrade"`);
    await runner.query(`DROP TABLE "coaching_session"`);
  }
}
