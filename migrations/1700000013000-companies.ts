// Companies with their codes, figures, workplaces and memberships.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Companies1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "company" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" text NOT NULL, "search_name" text NOT NULL, "organisation_number" text, "legal_form" text NOT NULL, "is_sole_trader" boolean NOT NULL, "is_demo" boolean NOT NULL, "website" text, "description" text, "street_address" text, "postal_code" text, "post_town" text, "seat_municipality_code" text, "workplace_codes" text array NOT NULL, "municipality_code" text, "supply_chain_roles" text array NOT NULL, "industries_supplied" text array NOT NULL, "size_class" text NOT NULL, CONSTRAINT "company_organisation_number_uq" UNIQUE ("workspace_id", "organisation_number"), CONSTRAINT "company_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "association_membership" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "association_id" uuid NOT NULL, "joined_on" date, "left_on" date, CONSTRAINT "association_membership_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "company_sni" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "code" text NOT NULL, "version" text NOT NULL, "rank" integer NOT NULL, CONSTRAINT "company_sni_rank_uq" UNIQUE ("workspace_id", "company_id", "rank"), CONSTRAINT "company_sni_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "company_figures" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "year" integer NOT NULL, "annual_work_units" numeric(9,2), "turnover_ore" bigint, "balance_total_ore" bigint, "euro_rate" numeric(8,4), "public_percent" numeric(5,2), "related" jsonb NOT NULL, "source" text NOT NULL, "stated_on" date NOT NULL, "replaced_by_id" uuid, CONSTRAINT "company_figures_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "workplace" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "company_id" uuid NOT NULL, "name" text NOT NULL, "municipality_code" text NOT NULL, "street_address" text, "postal_code" text, "post_town" text, "is_main" boolean NOT NULL, "closed_on" date, CONSTRAINT "workplace_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('company')`);
    await runner.query(`SELECT app_make_tenant('association_membership')`);
    await runner.query(`SELECT app_make_tenant('company_sni')`);
    await runner.query(`SELECT app_make_tenant('company_figures')`);
    await runner.query(`SELECT app_make_tenant('workplace')`);
    await runner.query(`CREATE INDEX "company_created_at_ix" ON "company" ("workspace_id", "created_at")`);
    await runner.query(
      `CREATE INDEX "company_municipality_code_ix" ON "company" ("workspace_id", "municipality_code")`,
    );
    await runner.query(
      `CREATE INDEX "association_membership_association_id_ix" ON "association_membership" ("workspace_id", "association_id")`,
    );
    await runner.query(
      `CREATE INDEX "association_membership_company_id_ix" ON "association_membership" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "association_membership_open_uq" ON "association_membership" ("workspace_id", "company_id", "association_id") WHERE "left_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "company_sni_code_ix" ON "company_sni" ("workspace_id", "code")`);
    await runner.query(
      `CREATE INDEX "company_figures_company_id_ix" ON "company_figures" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "company_figures_year_uq" ON "company_figures" ("workspace_id", "company_id", "year") WHERE "replaced_by_id" IS NULL`,
    );
    await runner.query(`CREATE INDEX "workplace_company_id_ix" ON "workplace" ("workspace_id", "company_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "workplace_main_uq" ON "workplace" ("workspace_id", "company_id") WHERE "is_main" AND "closed_on" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "company" ADD CONSTRAINT "company_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "association_membership" ADD CONSTRAINT "association_membership_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "association_membership" ADD CONSTRAINT "association_membership_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "association_membership" ADD CONSTRAINT "association_membership_association_id_fk" FOREIGN KEY ("workspace_id", "association_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_sni" ADD CONSTRAINT "company_sni_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_sni" ADD CONSTRAINT "company_sni_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_figures" ADD CONSTRAINT "company_figures_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "company_figures" ADD CONSTRAINT "company_figures_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "workplace" ADD CONSTRAINT "workplace_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "workplace" ADD CONSTRAINT "workplace_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "workplace" DROP CONSTRAINT "workplace_company_id_fk"`);
    await runner.query(`ALTER TABLE "company_figures" DROP CONSTRAINT "company_figures_company_id_fk"`);
    await runner.query(`ALTER TABLE "company_sni" DROP CONSTRAINT "company_sni_company_id_fk"`);
    await runner.query(`ALTER TABLE "association_membership" DROP CONSTRAINT "association_membership_company_id_fk"`);
    await runner.query(`DROP TABLE "workplace"`);
    await runner.query(`DROP TABLE "company_figures"`);
    await runner.query(`DROP TABLE "company_sni"`);
    await runner.query(`DROP TABLE "association_membership"`);
    await runner.query(`DROP TABLE "company"`);
  }
}
