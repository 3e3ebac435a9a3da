// For which sessions those who were there were thanked, and with what words.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThankYous1700000043100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "thank_you" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "coaching_session_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "contact_ids" uuid array NOT NULL, "subject" text NOT NULL, "body" text, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "thank_you_session_uq" UNIQUE ("workspace_id", "coaching_session_id"), CONSTRAINT "thank_you_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('thank_you')`);
    await runner.query(`CREATE INDEX "thank_you_by_id_ix" ON "thank_you" ("workspace_id", "by_id")`);
    await runner.query(
      `CREATE INDEX "thank_you_organisation_id_ix" ON "thank_you" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "thank_you_project_id_ix" ON "thank_you" ("workspace_id", "project_id")`);
    await runner.query(`CREATE INDEX "thank_you_company_id_ix" ON "thank_you" ("workspace_id", "company_id")`);
    await runner.query(
      `ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_coaching_session_id_fk" FOREIGN KEY ("workspace_id", "coaching_session_id") REFERENCES "coaching_session"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "thank_you" ADD CONSTRAINT "thank_you_by_id_fk" FOREIGN KEY ("workspace_id", "by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "thank_you"`);
  }
}
