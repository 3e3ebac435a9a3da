// What was found for training needs: activities and providers.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrainingNeedMatches1700000034200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "training_need_match" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "training_need_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "activity_id" uuid, "provider_organisation_id" uuid, "provider_name" text, "matched_on" date NOT NULL, "ended_on" date, CONSTRAINT "training_need_match_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('training_need_match')`);
    await runner.query(
      `CREATE INDEX "training_need_match_organisation_id_ix" ON "training_need_match" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_match_project_id_ix" ON "training_need_match" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_match_provider_organisation_id_ix" ON "training_need_match" ("workspace_id", "provider_organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_match_activity_id_ix" ON "training_need_match" ("workspace_id", "activity_id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_match_training_need_id_ix" ON "training_need_match" ("workspace_id", "training_need_id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "training_need_match_uq" ON "training_need_match" ("workspace_id", "training_need_id", "activity_id") WHERE "ended_on" IS NULL AND "activity_id" IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "training_need_match" ADD CONSTRAINT "training_need_match_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need_match" ADD CONSTRAINT "training_need_match_training_need_id_fk" FOREIGN KEY ("workspace_id", "training_need_id") REFERENCES "training_need"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need_match" ADD CONSTRAINT "training_need_match_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need_match" ADD CONSTRAINT "training_need_match_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need_match" ADD CONSTRAINT "training_need_match_activity_id_fk" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need_match" ADD CONSTRAINT "training_need_match_provider_organisation_id_fk" FOREIGN KEY ("workspace_id", "provider_organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "training_need_match"`);
  }
}
