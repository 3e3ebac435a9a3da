// Large investments with what they need and who could deliver, and standing networks.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bridge1700000034100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "investment" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "investor" text NOT NULL, "place" text, "from_on" date, "what" text, "address" text, "ended_on" date, CONSTRAINT "investment_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "investment_need" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "investment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "what" text NOT NULL, "sni_prefixes" text array NOT NULL, "supply_chain_roles" text array NOT NULL, "skill_id" uuid, "insatsomrade_id" uuid, "lowest_step" integer, "from_on" date, "volume" text, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "investment_need_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "investment_match" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "investment_need_id" uuid NOT NULL, "company_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "enrolment_id" uuid, "matched_on" date NOT NULL, "outcome" text NOT NULL, "outcome_on" date NOT NULL, "note" text, "withdrawn_on" date, CONSTRAINT "investment_match_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "network" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "name" text NOT NULL, "purpose" text, "insatsomrade_id" uuid, "started_on" date NOT NULL, "ended_on" date, CONSTRAINT "network_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "network_member" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "network_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "company_id" uuid, "contact_id" uuid, "body_id" uuid, "joined_on" date NOT NULL, "left_on" date, CONSTRAINT "network_member_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('investment')`);
    await runner.query(`SELECT app_make_tenant('investment_need')`);
    await runner.query(`SELECT app_make_tenant('investment_match')`);
    await runner.query(`SELECT app_make_tenant('network')`);
    await runner.query(`SELECT app_make_tenant('network_member')`);
    await runner.query(
      `CREATE INDEX "investment_organisation_id_ix" ON "investment" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "investment_project_id_ix" ON "investment" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "investment_need_insatsomrade_id_ix" ON "investment_need" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(`CREATE INDEX "investment_need_skill_id_ix" ON "investment_need" ("workspace_id", "skill_id")`);
    await runner.query(
      `CREATE INDEX "investment_need_organisation_id_ix" ON "investment_need" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_need_project_id_ix" ON "investment_need" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_need_investment_id_ix" ON "investment_need" ("workspace_id", "investment_id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_match_enrolment_id_ix" ON "investment_match" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_match_organisation_id_ix" ON "investment_match" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_match_project_id_matched_on_id_ix" ON "investment_match" ("workspace_id", "project_id", "matched_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_match_company_id_matched_on_id_ix" ON "investment_match" ("workspace_id", "company_id", "matched_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "investment_match_investment_need_id_ix" ON "investment_match" ("workspace_id", "investment_need_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "investment_match_uq" ON "investment_match" ("workspace_id", "investment_need_id", "company_id", "organisation_id") WHERE "withdrawn_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "network_insatsomrade_id_ix" ON "network" ("workspace_id", "insatsomrade_id")`);
    await runner.query(`CREATE INDEX "network_organisation_id_ix" ON "network" ("workspace_id", "organisation_id")`);
    await runner.query(`CREATE INDEX "network_project_id_ix" ON "network" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "network_member_organisation_id_ix" ON "network_member" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "network_member_project_id_ix" ON "network_member" ("workspace_id", "project_id")`,
    );
    await runner.query(`CREATE INDEX "network_member_body_id_ix" ON "network_member" ("workspace_id", "body_id")`);
    await runner.query(
      `CREATE INDEX "network_member_contact_id_ix" ON "network_member" ("workspace_id", "contact_id")`,
    );
    await runner.query(
      `CREATE INDEX "network_member_company_id_ix" ON "network_member" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE INDEX "network_member_network_id_joined_on_id_ix" ON "network_member" ("workspace_id", "network_id", "joined_on", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "network_member_body_uq" ON "network_member" ("workspace_id", "network_id", "body_id") WHERE "left_on" IS NULL AND "body_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "network_member_contact_uq" ON "network_member" ("workspace_id", "network_id", "contact_id") WHERE "left_on" IS NULL AND "contact_id" IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "network_member_company_uq" ON "network_member" ("workspace_id", "network_id", "company_id") WHERE "left_on" IS NULL AND "company_id" IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "investment" ADD CONSTRAINT "investment_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment" ADD CONSTRAINT "investment_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment" ADD CONSTRAINT "investment_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_need" ADD CONSTRAINT "investment_need_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_need" ADD CONSTRAINT "investment_need_investment_id_fk" FOREIGN KEY ("workspace_id", "investment_id") REFERENCES "investment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_need" ADD CONSTRAINT "investment_need_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_need" ADD CONSTRAINT "investment_need_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_need" ADD CONSTRAINT "investment_need_skill_id_fk" FOREIGN KEY ("workspace_id", "skill_id") REFERENCES "skill"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_need" ADD CONSTRAINT "investment_need_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_match" ADD CONSTRAINT "investment_match_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_match" ADD CONSTRAINT "investment_match_investment_need_id_fk" FOREIGN KEY ("workspace_id", "investment_need_id") REFERENCES "investment_need"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_match" ADD CONSTRAINT "investment_match_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_match" ADD CONSTRAINT "investment_match_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_match" ADD CONSTRAINT "investment_match_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "investment_match" ADD CONSTRAINT "investment_match_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network" ADD CONSTRAINT "network_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network" ADD CONSTRAINT "network_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network" ADD CONSTRAINT "network_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network" ADD CONSTRAINT "network_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_network_id_fk" FOREIGN KEY ("workspace_id", "network_id") REFERENCES "network"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "network_member" ADD CONSTRAINT "network_member_body_id_fk" FOREIGN KEY ("workspace_id", "body_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "network_member"`);
    await runner.query(`DROP TABLE "network"`);
    await runner.query(`DROP TABLE "investment_match"`);
    await runner.query(`DROP TABLE "investment_need"`);
    await runner.query(`DROP TABLE "investment"`);
  }
}
