// Participants of projects with their stays, and what a project asks of them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Participants1700000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "project" ADD "asks_of_participants" text array NOT NULL DEFAULT '{}'`);
    await runner.query(
      `CREATE TABLE "participant" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "company_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "contact_id" uuid, "person_id" uuid NOT NULL, "coach_member_ids" uuid array NOT NULL, "registered_by_id" uuid NOT NULL, "name" text, "email" text, "phone" text, "gender" text, "birth_year" integer, "is_identity_protected" boolean NOT NULL, "consented_on" date, "counts_as" text NOT NULL, "education" text, "background" text array, "situations" jsonb NOT NULL, "first_in_on" date, "last_out_on" date, "erased_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "participant_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "participant_stay" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "participant_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "in_on" date NOT NULL, "out_on" date, CONSTRAINT "participant_stay_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('participant')`);
    await runner.query(`SELECT app_make_tenant('participant_stay')`);
    await runner.query(
      `CREATE INDEX "participant_organisation_id_ix" ON "participant"  ("workspace_id", "organisation_id") `,
    );
    await runner.query(`CREATE INDEX "participant_contact_id_ix" ON "participant" ("workspace_id", "contact_id")`);
    await runner.query(`CREATE INDEX "participant_company_id_ix" ON "participant"  ("workspace_id", "company_id") `);
    await runner.query(
      `CREATE INDEX "participant_project_id_person_id_ix" ON "participant"  ("workspace_id", "project_id", "person_id") `,
    );
    await runner.query(
      `CREATE INDEX "participant_project_id_company_id_ix" ON "participant"  ("workspace_id", "project_id", "company_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "participant_contact_uq" ON "participant"  ("workspace_id", "project_id", "contact_id") WHERE "contact_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "participant_stay_participant_id_in_on_ix" ON "participant_stay"  ("workspace_id", "participant_id", "in_on") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "participant_stay_open_uq" ON "participant_stay"  ("workspace_id", "participant_id") WHERE "out_on" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "participant_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "participant_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "participant_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "participant_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participant" ADD CONSTRAINT "participant_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participant_stay" ADD CONSTRAINT "participant_stay_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "participant_stay" ADD CONSTRAINT "participant_stay_participant_id_fk" FOREIGN KEY ("workspace_id", "participant_id") REFERENCES "participant"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "participant_stay" DROP CONSTRAINT "participant_stay_participant_id_fk"`);
    await runner.query(`DROP TABLE "participant_stay"`);
    await runner.query(`DROP TABLE "participant"`);
    await runner.query(`ALTER TABLE "project" DROP COLUMN "asks_of_participants"`);
  }
}
