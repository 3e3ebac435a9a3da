// Criteria with evidence, next action and dimension; the grund in versions as the staircases; mappings between versions.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaircaseContent1700000026000 implements MigrationInterface {
  // The statements of themes now stand in versions. No release had them, and the files that they came from are loaded anew.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "dimension" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "staircase_version_id" uuid NOT NULL, "position" integer NOT NULL, "code" text NOT NULL, "name" jsonb NOT NULL, "description" jsonb, CONSTRAINT "dimension_code_uq" UNIQUE ("workspace_id", "staircase_version_id", "code"), CONSTRAINT "dimension_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "criterion_mapping" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "staircase_version_id" uuid NOT NULL, "from_criterion_id" uuid NOT NULL, "to_criterion_id" uuid NOT NULL, CONSTRAINT "criterion_mapping_from_uq" UNIQUE ("workspace_id", "staircase_version_id", "from_criterion_id"), CONSTRAINT "criterion_mapping_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('dimension')`);
    await runner.query(`SELECT app_make_tenant('criterion_mapping')`);
    await runner.query(`ALTER TABLE "staircase_version" ALTER COLUMN "staircase_id" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "staircase_version" ALTER COLUMN "insatsomrade_id" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "staircase_version" ADD "grund_id" uuid`);
    await runner.query(
      `ALTER TABLE "staircase_version" ADD "scoring_styles" text array NOT NULL DEFAULT '{STAIRCASE}'`,
    );
    await runner.query(`ALTER TABLE "staircase_version" ADD "has_added_levels" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "staircase_version" ADD "maps_from_id" uuid`);
    await runner.query(
      `ALTER TABLE "staircase_version" ADD CONSTRAINT "staircase_version_grund_uq" UNIQUE ("workspace_id", "grund_id", "number")`,
    );
    await runner.query(`ALTER TABLE "criterion" ADD "evidence" jsonb`);
    await runner.query(`ALTER TABLE "criterion" ADD "next_action" jsonb`);
    await runner.query(`ALTER TABLE "criterion" ADD "dimension_id" uuid`);
    await runner.query(`ALTER TABLE "grund_theme" DROP COLUMN "statements"`);
    await runner.query(
      `CREATE INDEX "staircase_version_maps_from_id_ix" ON "staircase_version" ("workspace_id", "maps_from_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "staircase_version_grund_draft_uq" ON "staircase_version" ("workspace_id", "grund_id") WHERE "published_on" IS NULL`,
    );
    await runner.query(`CREATE INDEX "criterion_dimension_id_ix" ON "criterion" ("workspace_id", "dimension_id")`);
    await runner.query(
      `CREATE INDEX "criterion_mapping_from_criterion_id_ix" ON "criterion_mapping" ("workspace_id", "from_criterion_id")`,
    );
    await runner.query(
      `CREATE INDEX "criterion_mapping_to_criterion_id_ix" ON "criterion_mapping" ("workspace_id", "to_criterion_id")`,
    );
    await runner.query(
      `ALTER TABLE "staircase_version" ADD CONSTRAINT "staircase_version_grund_id_fk" FOREIGN KEY ("workspace_id", "grund_id") REFERENCES "grund"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "staircase_version" ADD CONSTRAINT "staircase_version_maps_from_id_fk" FOREIGN KEY ("workspace_id", "maps_from_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dimension" ADD CONSTRAINT "dimension_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "dimension" ADD CONSTRAINT "dimension_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion" ADD CONSTRAINT "criterion_dimension_id_fk" FOREIGN KEY ("workspace_id", "dimension_id") REFERENCES "dimension"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion_mapping" ADD CONSTRAINT "criterion_mapping_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion_mapping" ADD CONSTRAINT "criterion_mapping_staircase_version_id_fk" FOREIGN KEY ("workspace_id", "staircase_version_id") REFERENCES "staircase_version"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion_mapping" ADD CONSTRAINT "criterion_mapping_from_criterion_id_fk" FOREIGN KEY ("workspace_id", "from_criterion_id") REFERENCES "criterion"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "criterion_mapping" ADD CONSTRAINT "criterion_mapping_to_criterion_id_fk" FOREIGN KEY ("workspace_id", "to_criterion_id") REFERENCES "criterion"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "criterion_mapping"`);
    await runner.query(`ALTER TABLE "criterion" DROP CONSTRAINT "criterion_dimension_id_fk"`);
    await runner.query(`DROP TABLE "dimension"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP CONSTRAINT "staircase_version_maps_from_id_fk"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP CONSTRAINT "staircase_version_grund_id_fk"`);
    await runner.query(
      `DELETE FROM "criterion" t USING "staircase_version" v WHERE v."workspace_id" = t."workspace_id" AND v."id" = t."staircase_version_id" AND v."grund_id" IS NOT NULL`,
    );
    await runner.query(
      `DELETE FROM "step" t USING "staircase_version" v WHERE v."workspace_id" = t."workspace_id" AND v."id" = t."staircase_version_id" AND v."grund_id" IS NOT NULL`,
    );
    await runner.query(`DELETE FROM "staircase_version" WHERE "grund_id" IS NOT NULL`);
    await runner.query(`DROP INDEX "criterion_dimension_id_ix"`);
    await runner.query(`DROP INDEX "staircase_version_grund_draft_uq"`);
    await runner.query(`DROP INDEX "staircase_version_maps_from_id_ix"`);
    await runner.query(`ALTER TABLE "grund_theme" ADD "statements" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "criterion" DROP COLUMN "dimension_id"`);
    await runner.query(`ALTER TABLE "criterion" DROP COLUMN "next_action"`);
    await runner.query(`ALTER TABLE "criterion" DROP COLUMN "evidence"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP CONSTRAINT "staircase_version_grund_uq"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP COLUMN "maps_from_id"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP COLUMN "has_added_levels"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP COLUMN "scoring_styles"`);
    await runner.query(`ALTER TABLE "staircase_version" DROP COLUMN "grund_id"`);
    await runner.query(`ALTER TABLE "staircase_version" ALTER COLUMN "insatsomrade_id" SET NOT NULL`);
    await runner.query(`ALTER TABLE "staircase_version" ALTER COLUMN "staircase_id" SET NOT NULL`);
  }
}
