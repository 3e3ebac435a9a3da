// Which companies were told by letter that their project ends early, and of which last day.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndingLetters1700000042200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "ending_letter" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ending_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "company_id" uuid NOT NULL, "contact_id" uuid NOT NULL, "last_on" date NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "ending_letter_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('ending_letter')`);
    await runner.query(`CREATE INDEX "ending_letter_contact_id_ix" ON "ending_letter" ("workspace_id", "contact_id")`);
    await runner.query(`CREATE INDEX "ending_letter_company_id_ix" ON "ending_letter" ("workspace_id", "company_id")`);
    await runner.query(
      `CREATE INDEX "ending_letter_organisation_id_ix" ON "ending_letter" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "ending_letter_project_id_ix" ON "ending_letter" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "ending_letter_ending_id_sent_at_id_ix" ON "ending_letter" ("workspace_id", "ending_id", "sent_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "ending_letter_uq" ON "ending_letter" ("workspace_id", "enrolment_id", "last_on")`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_ending_id_fk" FOREIGN KEY ("workspace_id", "ending_id") REFERENCES "project_ending"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ending_letter" ADD CONSTRAINT "ending_letter_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "ending_letter"`);
  }
}
