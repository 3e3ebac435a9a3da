// Projects with all that they promised, and the roles people hold in them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Projects1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "project_role" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "project_id" uuid NOT NULL, "role" text NOT NULL, "from_on" date NOT NULL, "until_on" date, CONSTRAINT "project_role_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "project" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "purpose" jsonb, "starts_on" date, "planned_end_on" date, "ended_on" date, "ended_early" jsonb, "project_leader_also_coaches" boolean, "currency" text, "public_funding_total_ore" bigint, "budget_total_ore" bigint, "funding_earmarked_for" jsonb, "funding_round" jsonb, "target_group" jsonb, "announced_areas" jsonb, "eligibility" jsonb, "levels" jsonb NOT NULL DEFAULT '[]', "skill_areas" jsonb NOT NULL DEFAULT '[]', "grund" jsonb, "each_insatsomrade_has_staircase" boolean, "offered" jsonb NOT NULL DEFAULT '[]', "offered_per_insatsomrade" jsonb NOT NULL DEFAULT '[]', "throughout" jsonb NOT NULL DEFAULT '[]', "results" jsonb NOT NULL DEFAULT '[]', "ambition" jsonb, "intended_effects" jsonb NOT NULL DEFAULT '[]', "public_contact" jsonb, "announcements" text array NOT NULL DEFAULT '{}', "asks_grund_first" boolean NOT NULL DEFAULT false, "show_grund_as_steps" boolean NOT NULL DEFAULT false, "follow_up_after_days" integer, "day_limit_minutes" integer NOT NULL DEFAULT '780', "silent_after_days" integer NOT NULL DEFAULT '21', "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "project_code_uq" UNIQUE ("workspace_id", "code"), CONSTRAINT "project_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "funding_source" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "funder_id" uuid, "granted_by_id" uuid, "fund" text, "framework" text, "amount_ore" bigint, "position" integer NOT NULL, "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "funding_source_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "phase" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "position" integer NOT NULL, "starts_on" date, "ongoing_on" date, "ends_on" date, "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "phase_code_uq" UNIQUE ("workspace_id", "project_id", "code"), CONSTRAINT "phase_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "predecessor" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "predecessor_id" uuid, "name" text, "note" jsonb, "carries_over" jsonb, "position" integer NOT NULL, "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "predecessor_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "project_initiator" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "position" integer NOT NULL, CONSTRAINT "project_initiator_organisation_uq" UNIQUE ("workspace_id", "project_id", "organisation_id"), CONSTRAINT "project_initiator_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "project_insatsomrade" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "insatsomrade_id" uuid NOT NULL, "position" integer NOT NULL, "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "project_insatsomrade_uq" UNIQUE ("workspace_id", "project_id", "insatsomrade_id"), CONSTRAINT "project_insatsomrade_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "project_partner" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "role" text NOT NULL, "through" text, "responsibility" jsonb, "subproject" jsonb, "position" integer NOT NULL, "left_on" date, "marks" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "project_partner_organisation_uq" UNIQUE ("workspace_id", "project_id", "organisation_id"), CONSTRAINT "project_partner_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "announcement" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "project_id" uuid NOT NULL, "said" jsonb NOT NULL, CONSTRAINT "announcement_project_uq" UNIQUE ("workspace_id", "project_id"), CONSTRAINT "announcement_code_uq" UNIQUE ("workspace_id", "code"), CONSTRAINT "announcement_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('project_role')`);
    await runner.query(`SELECT app_make_tenant('project')`);
    await runner.query(`SELECT app_make_tenant('funding_source')`);
    await runner.query(`SELECT app_make_tenant('phase')`);
    await runner.query(`SELECT app_make_tenant('predecessor')`);
    await runner.query(`SELECT app_make_tenant('project_initiator')`);
    await runner.query(`SELECT app_make_tenant('project_insatsomrade')`);
    await runner.query(`SELECT app_make_tenant('project_partner')`);
    await runner.query(`SELECT app_make_tenant('announcement')`);
    await runner.query(`CREATE INDEX "project_role_project_id_ix" ON "project_role" ("workspace_id", "project_id")`);
    await runner.query(`CREATE INDEX "project_role_member_id_ix" ON "project_role" ("workspace_id", "member_id")`);
    await runner.query(
      `CREATE INDEX "funding_source_granted_by_id_ix" ON "funding_source" ("workspace_id", "granted_by_id")`,
    );
    await runner.query(`CREATE INDEX "funding_source_funder_id_ix" ON "funding_source" ("workspace_id", "funder_id")`);
    await runner.query(
      `CREATE INDEX "funding_source_project_id_ix" ON "funding_source" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "predecessor_predecessor_id_ix" ON "predecessor" ("workspace_id", "predecessor_id")`,
    );
    await runner.query(`CREATE INDEX "predecessor_project_id_ix" ON "predecessor" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "project_initiator_organisation_id_ix" ON "project_initiator" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "project_insatsomrade_insatsomrade_id_ix" ON "project_insatsomrade" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `CREATE INDEX "project_partner_organisation_id_ix" ON "project_partner" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `ALTER TABLE "project_role" ADD CONSTRAINT "project_role_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_role" ADD CONSTRAINT "project_role_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_role" ADD CONSTRAINT "project_role_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project" ADD CONSTRAINT "project_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_funder_id_fk" FOREIGN KEY ("workspace_id", "funder_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_granted_by_id_fk" FOREIGN KEY ("workspace_id", "granted_by_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "phase" ADD CONSTRAINT "phase_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "phase" ADD CONSTRAINT "phase_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "predecessor" ADD CONSTRAINT "predecessor_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "predecessor" ADD CONSTRAINT "predecessor_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "predecessor" ADD CONSTRAINT "predecessor_predecessor_id_fk" FOREIGN KEY ("workspace_id", "predecessor_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_initiator" ADD CONSTRAINT "project_initiator_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_initiator" ADD CONSTRAINT "project_initiator_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_initiator" ADD CONSTRAINT "project_initiator_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_insatsomrade" ADD CONSTRAINT "project_insatsomrade_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_insatsomrade" ADD CONSTRAINT "project_insatsomrade_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_insatsomrade" ADD CONSTRAINT "project_insatsomrade_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "announcement" ADD CONSTRAINT "announcement_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "announcement" ADD CONSTRAINT "announcement_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "announcement" DROP CONSTRAINT "announcement_project_id_fk"`);
    await runner.query(`ALTER TABLE "project_partner" DROP CONSTRAINT "project_partner_project_id_fk"`);
    await runner.query(`ALTER TABLE "project_insatsomrade" DROP CONSTRAINT "project_insatsomrade_project_id_fk"`);
    await runner.query(`ALTER TABLE "project_initiator" DROP CONSTRAINT "project_initiator_project_id_fk"`);
    await runner.query(`ALTER TABLE "predecessor" DROP CONSTRAINT "predecessor_predecessor_id_fk"`);
    await runner.query(`ALTER TABLE "predecessor" DROP CONSTRAINT "predecessor_project_id_fk"`);
    await runner.query(`ALTER TABLE "phase" DROP CONSTRAINT "phase_project_id_fk"`);
    await runner.query(`ALTER TABLE "funding_source" DROP CONSTRAINT "funding_source_project_id_fk"`);
    await runner.query(`ALTER TABLE "project_role" DROP CONSTRAINT "project_role_project_id_fk"`);
    await runner.query(`DROP TABLE "announcement"`);
    await runner.query(`DROP TABLE "project_partner"`);
    await runner.query(`DROP TABLE "project_insatsomrade"`);
    await runner.query(`DROP TABLE "project_initiator"`);
    await runner.query(`DROP TABLE "predecessor"`);
    await runner.query(`DROP TABLE "phase"`);
    await runner.query(`DROP TABLE "funding_source"`);
    await runner.query(`DROP TABLE "project"`);
    await runner.query(`DROP TABLE "project_role"`);
  }
}
