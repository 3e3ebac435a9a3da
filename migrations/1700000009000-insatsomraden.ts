// Insatsområden with their staircases in versions, and the grund.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Insatsomraden1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "insatsomrade" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "description" jsonb, "letter" text, "position" integer NOT NULL, "retired_on" date, CONSTRAINT "insatsomrade_code_uq" UNIQUE ("workspace_id", "code"), CONSTRAINT "insatsomrade_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "staircase" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "insatsomrade_id" uuid NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "description" jsonb, CONSTRAINT "staircase_insatsomrade_uq" UNIQUE ("workspace_id", "insatsomrade_id"), CONSTRAINT "staircase_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "staircase_version" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "staircase_id" uuid NOT NULL, "insatsomrade_id" uuid NOT NULL, "number" integer NOT NULL, "source" jsonb, "published_on" date, CONSTRAINT "staircase_version_number_uq" UNIQUE ("workspace_id", "staircase_id", "number"), CONSTRAINT "staircase_version_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "step" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "staircase_version_id" uuid NOT NULL, "number" integer NOT NULL, "name" jsonb NOT NULL, "description" jsonb, CONSTRAINT "step_number_uq" UNIQUE ("workspace_id", "staircase_version_id", "number"), CONSTRAINT "step_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "criterion" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "step_id" uuid NOT NULL, "staircase_version_id" uuid NOT NULL, "number" integer NOT NULL, "code" text NOT NULL, "statement" jsonb NOT NULL, CONSTRAINT "criterion_code_uq" UNIQUE ("workspace_id", "staircase_version_id", "code"), CONSTRAINT "criterion_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "grund" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "description" jsonb, "source" jsonb, CONSTRAINT "grund_code_uq" UNIQUE ("workspace_id", "code"), CONSTRAINT "grund_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "grund_theme" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "grund_id" uuid NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "description" jsonb, "position" integer NOT NULL, "statements" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "grund_theme_code_uq" UNIQUE ("workspace_id", "grund_id", "code"), CONSTRAINT "grund_theme_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('insatsomrade')`);
    await runner.query(`SELECT app_make_tenant('staircase')`);
    await runner.query(`SELECT app_make_tenant('staircase_version')`);
    await runner.query(`SELECT app_make_tenant('step')`);
    await runner.query(`SELECT app_make_tenant('criterion')`);
    await runner.query(`SELECT app_make_tenant('grund')`);
    await runner.query(`SELECT app_make_tenant('grund_theme')`);
    await runner.query(
      `CREATE INDEX "staircase_version_insatsomrade_id_ix" ON "staircase_version" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "staircase_version_draft_uq" ON "staircase_version" ("workspace_id", "staircase_id") WHERE "published_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "criterion_step_id_ix" ON "criterion" ("workspace_id", "step_id")`);
    await runner.query(
      `ALTER TABLE "insatsomrade" ADD CONSTRAINT "insatsomrade_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staircase" ADD CONSTRAINT "staircase_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staircase" ADD CONSTRAINT "staircase_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staircase_version" ADD CONSTRAINT "staircase_version_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staircase_version" ADD CONSTRAINT "staircase_version_staircase_id_fk" FOREIGN KEY ("workspace_id", "staircase_id") REFERENCES "staircase"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staircase_version" ADD CONSTRAINT "staircase_version_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step" ADD CONSTRAINT "step_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "step" ADD CONSTRAINT "step_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion" ADD CONSTRAINT "criterion_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion" ADD CONSTRAINT "criterion_step_id_fk" FOREIGN KEY ("workspace_id", "step_id") REFERENCES "step"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion" ADD CONSTRAINT "criterion_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund" ADD CONSTRAINT "grund_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_theme" ADD CONSTRAINT "grund_theme_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "grund_theme" ADD CONSTRAINT "grund_theme_grund_id_fk" FOREIGN KEY ("workspace_id", "grund_id") REFERENCES "grund"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "grund_theme" DROP CONSTRAINT "grund_theme_grund_id_fk"`);
    await runner.query(`ALTER TABLE "criterion" DROP CONSTRAINT "criterion_staircase_version_id_fk"`);
    await runner.query(`ALTER TABLE "criterion" DROP CONSTRAINT "criterion_step_id_fk"`);
    await runner.query(`ALTER TABLE "step" DROP CONSTRAINT "step_staircase_version_id_fk"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP CONSTRAINT "staircase_version_insatsomrade_id_fk"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP CONSTRAINT "staircase_version_staircase_id_fk"`);
    await runner.query(`ALTER TABLE "staircase" DROP CONSTRAINT "staircase_insatsomrade_id_fk"`);
    await runner.query(`DROP TABLE "grund_theme"`);
    await runner.query(`DROP TABLE "grund"`);
    await runner.query(`DROP TABLE "criterion"`);
    await runner.query(`DROP TABLE "step"`);
    await runner.query(`DROP TABLE "staircase_version"`);
    await runner.query(`DROP TABLE "staircase"`);
    await runner.query(`DROP TABLE "insatsomrade"`);
  }
}
