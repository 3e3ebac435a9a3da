// Contacts at companies, and what they have consented to.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contacts1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "contact" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "project_id" uuid, "name" text, "title" text, "email" text, "phone" text, "roles" text array NOT NULL, "erased_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "contact_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "consent" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "contact_id" uuid NOT NULL, "company_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "project_id" uuid, "purpose" text NOT NULL, "given_on" date NOT NULL, "source" text NOT NULL, "withdrawn_on" date, CONSTRAINT "consent_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('contact')`);
    await runner.query(`SELECT app_make_tenant('consent')`);
    await runner.query(`CREATE INDEX "contact_project_id_ix" ON "contact" ("workspace_id", "project_id")`);
    await runner.query(`CREATE INDEX "contact_organisation_id_ix" ON "contact" ("workspace_id", "organisation_id")`);
    await runner.query(`CREATE INDEX "contact_company_id_ix" ON "contact" ("workspace_id", "company_id")`);
    await runner.query(`CREATE INDEX "consent_contact_id_ix" ON "consent" ("workspace_id", "contact_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "consent_open_uq" ON "consent" ("workspace_id", "contact_id", "purpose") WHERE "withdrawn_on" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "contact" ADD CONSTRAINT "contact_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "contact" ADD CONSTRAINT "contact_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consent" ADD CONSTRAINT "consent_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "consent" ADD CONSTRAINT "consent_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "consent" DROP CONSTRAINT "consent_contact_id_fk"`);
    await runner.query(`DROP TABLE "consent"`);
    await runner.query(`DROP TABLE "contact"`);
  }
}
