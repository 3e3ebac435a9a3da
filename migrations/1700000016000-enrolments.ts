// Enrolments of companies in projects, and who coaches them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Enrolments1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "enrolment" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid, "responsible_member_ids" uuid array NOT NULL, "opened_on" date NOT NULL, "agreed_on" date, "ask_again_on" date, "ask_again_reason" text, "first_session_on" date, "last_session_on" date, "closed_on" date, "closed_at" TIMESTAMP WITH TIME ZONE, "outcome" text, "close_reason" text, "close_note" text, "size_class_at_agreement" text, "eligibility_at_agreement" jsonb, "judgements" jsonb NOT NULL, "agreed_despite" text, CONSTRAINT "enrolment_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "enrolment_coach" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "coach_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "from_on" date NOT NULL, "until_on" date, CONSTRAINT "enrolment_coach_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "hand_over" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "from_coach_id" uuid, "to_coach_id" uuid NOT NULL, "from_organisation_id" uuid NOT NULL, "to_organisation_id" uuid NOT NULL, "on_day" date NOT NULL, "reason" text, CONSTRAINT "hand_over_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "recent_meeting" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "coach_id" uuid NOT NULL, "met_on" date NOT NULL, CONSTRAINT "recent_meeting_who_uq" UNIQUE ("workspace_id", "enrolment_id", "coach_id", "organisation_id"), CONSTRAINT "recent_meeting_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('enrolment')`);
    await runner.query(`SELECT app_make_tenant('enrolment_coach')`);
    await runner.query(`SELECT app_make_tenant('hand_over')`);
    await runner.query(`SELECT app_make_tenant('recent_meeting')`);
    await runner.query(`CREATE INDEX "enrolment_coach_id_ix" ON "enrolment" ("workspace_id", "coach_id")`);
    await runner.query(
      `CREATE INDEX "enrolment_organisation_id_ix" ON "enrolment" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "enrolment_project_id_opened_on_ix" ON "enrolment" ("workspace_id", "project_id", "opened_on")`,
    );
    await runner.query(`CREATE INDEX "enrolment_company_id_ix" ON "enrolment" ("workspace_id", "company_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "enrolment_open_uq" ON "enrolment" ("workspace_id", "company_id", "project_id") WHERE "closed_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "enrolment_coach_coach_id_ix" ON "enrolment_coach" ("workspace_id", "coach_id")`);
    await runner.query(
      `CREATE INDEX "enrolment_coach_enrolment_id_ix" ON "enrolment_coach" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "enrolment_coach_named_uq" ON "enrolment_coach" ("workspace_id", "enrolment_id", "coach_id") WHERE "until_on" IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "hand_over_to_organisation_id_ix" ON "hand_over" ("workspace_id", "to_organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "hand_over_from_organisation_id_ix" ON "hand_over" ("workspace_id", "from_organisation_id")`,
    );
    await runner.query(`CREATE INDEX "hand_over_to_coach_id_ix" ON "hand_over" ("workspace_id", "to_coach_id")`);
    await runner.query(`CREATE INDEX "hand_over_from_coach_id_ix" ON "hand_over" ("workspace_id", "from_coach_id")`);
    await runner.query(
      `CREATE INDEX "hand_over_enrolment_id_on_day_ix" ON "hand_over" ("workspace_id", "enrolment_id", "on_day")`,
    );
    await runner.query(
      `CREATE INDEX "recent_meeting_organisation_id_ix" ON "recent_meeting" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "recent_meeting_coach_id_ix" ON "recent_meeting" ("workspace_id", "coach_id")`);
    await runner.query(
      `CREATE INDEX "recent_meeting_company_id_met_on_ix" ON "recent_meeting" ("workspace_id", "company_id", "met_on")`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_coach" ADD CONSTRAINT "enrolment_coach_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_coach" ADD CONSTRAINT "enrolment_coach_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_coach" ADD CONSTRAINT "enrolment_coach_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_coach_id_fk" FOREIGN KEY ("workspace_id", "from_coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_coach_id_fk" FOREIGN KEY ("workspace_id", "to_coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_organisation_id_fk" FOREIGN KEY ("workspace_id", "from_organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_organisation_id_fk" FOREIGN KEY ("workspace_id", "to_organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recent_meeting" ADD CONSTRAINT "recent_meeting_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recent_meeting" ADD CONSTRAINT "recent_meeting_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recent_meeting" ADD CONSTRAINT "recent_meeting_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recent_meeting" ADD CONSTRAINT "recent_meeting_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recent_meeting" ADD CONSTRAINT "recent_meeting_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "recent_meeting" DROP CONSTRAINT "recent_meeting_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "hand_over" DROP CONSTRAINT "hand_over_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment_coach" DROP CONSTRAINT "enrolment_coach_enrolment_id_fk"`);
    await runner.query(`DROP TABLE "recent_meeting"`);
    await runner.query(`DROP TABLE "hand_over"`);
    await runner.query(`DROP TABLE "enrolment_coach"`);
    await runner.query(`DROP TABLE "enrolment"`);
  }
}
