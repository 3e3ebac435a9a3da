// Coaches and the areas they know.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Coaches1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "coach" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "hours_per_week" numeric(4,1), "appointed_on" date NOT NULL, "retired_on" date, CONSTRAINT "coach_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "coach_expertise" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "coach_id" uuid NOT NULL, "insatsomrade_id" uuid NOT NULL, CONSTRAINT "coach_expertise_uq" UNIQUE ("workspace_id", "coach_id", "insatsomrade_id"), CONSTRAINT "coach_expertise_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('coach')`);
    await runner.query(`SELECT app_make_tenant('coach_expertise')`);
    await runner.query(`CREATE INDEX "coach_organisation_id_ix" ON "coach" ("workspace_id", "organisation_id")`);
    await runner.query(`CREATE INDEX "coach_member_id_ix" ON "coach" ("workspace_id", "member_id")`);
    await runner.query(
      `CREATE UNIQUE INDEX "coach_active_uq" ON "coach" ("workspace_id", "member_id") WHERE "retired_on" IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "coach_expertise_insatsomrade_id_ix" ON "coach_expertise" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(
      `ALTER TABLE "coach" ADD CONSTRAINT "coach_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coach" ADD CONSTRAINT "coach_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coach" ADD CONSTRAINT "coach_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coach_expertise" ADD CONSTRAINT "coach_expertise_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coach_expertise" ADD CONSTRAINT "coach_expertise_coach_id_fk" FOREIGN KEY ("workspace_id", "coach_id") REFERENCES "coach"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "coach_expertise" ADD CONSTRAINT "coach_expertise_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "coach_expertise" DROP CONSTRAINT "coach_expertise_coach_id_fk"`);
    await runner.query(`DROP TABLE "coach_expertise"`);
    await runner.query(`DROP TABLE "coach"`);
  }
}
