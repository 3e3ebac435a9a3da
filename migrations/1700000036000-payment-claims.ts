// What partners have asked the funder to pay, and what became of it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentClaims1700000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "payment_claim" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "from_on" date NOT NULL, "until_on" date NOT NULL, "amount_ore" bigint NOT NULL, "submitted_on" date NOT NULL, "answered_on" date, "paid_on" date, "paid_ore" bigint, "withdrawn_on" date, CONSTRAINT "payment_claim_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('payment_claim')`);
    await runner.query(
      `CREATE INDEX "payment_claim_organisation_id_ix" ON "payment_claim" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "payment_claim_project_id_submitted_on_id_ix" ON "payment_claim" ("workspace_id", "project_id", "submitted_on", "id")`,
    );
    await runner.query(
      `ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payment_claim" ADD CONSTRAINT "payment_claim_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "payment_claim"`);
  }
}
