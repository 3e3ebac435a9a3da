// Links to activities: for everybody, for one who is invited, and for one who has a place.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActivityLinks1700000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "activity_link" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "activity_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "kind" text NOT NULL, "label" text, "contact_id" uuid, "participant_id" uuid, "sign_up_id" uuid, "came_through_id" uuid, "opened_by_id" uuid, "closed_on" date, "secret_hash" text, CONSTRAINT "activity_link_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('activity_link')`);
    await runner.query(
      `CREATE INDEX "activity_link_opened_by_id_ix" ON "activity_link" ("workspace_id", "opened_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "activity_link_came_through_id_ix" ON "activity_link" ("workspace_id", "came_through_id")`,
    );
    await runner.query(`CREATE INDEX "activity_link_sign_up_id_ix" ON "activity_link" ("workspace_id", "sign_up_id")`);
    await runner.query(
      `CREATE INDEX "activity_link_participant_id_ix" ON "activity_link" ("workspace_id", "participant_id")`,
    );
    await runner.query(`CREATE INDEX "activity_link_contact_id_ix" ON "activity_link" ("workspace_id", "contact_id")`);
    await runner.query(
      `CREATE INDEX "activity_link_organisation_id_ix" ON "activity_link" ("workspace_id", "organisation_id")`,
    );
    await runner.query(`CREATE INDEX "activity_link_project_id_ix" ON "activity_link" ("workspace_id", "project_id")`);
    await runner.query(
      `CREATE INDEX "activity_link_activity_id_created_at_id_ix" ON "activity_link" ("workspace_id", "activity_id", "created_at", "id")`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "activity_link_participant_uq" ON "activity_link" ("workspace_id", "activity_id", "participant_id") WHERE "participant_id" IS NOT NULL AND "closed_on" IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "activity_link_contact_uq" ON "activity_link" ("workspace_id", "activity_id", "contact_id") WHERE "contact_id" IS NOT NULL AND "closed_on" IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_activity_id_fk" FOREIGN KEY ("workspace_id", "activity_id") REFERENCES "activity"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_contact_id_fk" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_participant_id_fk" FOREIGN KEY ("workspace_id", "participant_id") REFERENCES "participant"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_sign_up_id_fk" FOREIGN KEY ("workspace_id", "sign_up_id") REFERENCES "activity_sign_up"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_came_through_id_fk" FOREIGN KEY ("workspace_id", "came_through_id") REFERENCES "activity_link"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "activity_link" ADD CONSTRAINT "activity_link_opened_by_id_fk" FOREIGN KEY ("workspace_id", "opened_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_opened_by_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_came_through_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_sign_up_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_participant_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_contact_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_organisation_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_project_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_activity_id_fk"`);
    await runner.query(`ALTER TABLE "activity_link" DROP CONSTRAINT "activity_link_workspace_fk"`);
    await runner.query(`DROP TABLE "activity_link"`);
  }
}
