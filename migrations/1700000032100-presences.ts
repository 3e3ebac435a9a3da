// How long and how often people were present, by participant and half-year, and how many they are, by company.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Presences1700000032100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "presence_sum" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "participant_id" uuid NOT NULL, "person_id" uuid NOT NULL, "project_id" uuid NOT NULL, "company_id" uuid NOT NULL, "gender" text NOT NULL, "counts_as" text NOT NULL, "organisation_id" uuid NOT NULL, "insatsomrade_id" uuid, "skill_area_code" text, "level_code" text, "half_year" date NOT NULL, "minutes" integer NOT NULL, "occasions" integer NOT NULL, "first_on" date NOT NULL, "last_on" date NOT NULL, CONSTRAINT "presence_sum_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "presence_tally" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "company_id" uuid NOT NULL, "dimension" text NOT NULL, "key" text NOT NULL, "gender" text NOT NULL, "persons_in_project" integer NOT NULL, "persons_in_part" integer NOT NULL, "present" integer NOT NULL, "minutes" integer NOT NULL, "occasions" integer NOT NULL, CONSTRAINT "presence_tally_pk" PRIMARY KEY ("workspace_id", "id")) WITH (fillfactor = 80)`,
    );
    await runner.query(`SELECT app_make_tenant('presence_sum')`);
    await runner.query(`SELECT app_make_tenant('presence_tally')`);
    await runner.query(`CREATE INDEX "participant_person_id_ix" ON "participant" ("workspace_id", "person_id")`);
    await runner.query(
      `CREATE INDEX "presence_sum_project_id_person_id_ix" ON "presence_sum" ("workspace_id", "project_id", "person_id")`,
    );
    await runner.query(
      `CREATE INDEX "presence_sum_participant_id_ix" ON "presence_sum" ("workspace_id", "participant_id")`,
    );
    await runner.query(
      `CREATE INDEX "presence_tally_company_id_ix" ON "presence_tally" ("workspace_id", "company_id")`,
    );
    await runner.query(
      `CREATE INDEX "presence_tally_project_id_dimension_ix" ON "presence_tally" ("workspace_id", "project_id", "dimension")`,
    );
    await runner.query(
      `ALTER TABLE "presence_sum" ADD CONSTRAINT "presence_sum_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "presence_sum" ADD CONSTRAINT "presence_sum_participant_id_fk" FOREIGN KEY ("workspace_id", "participant_id") REFERENCES "participant"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "presence_tally" ADD CONSTRAINT "presence_tally_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "presence_tally" ADD CONSTRAINT "presence_tally_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "presence_tally" ADD CONSTRAINT "presence_tally_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "presence_tally"`);
    await runner.query(`DROP TABLE "presence_sum"`);
    await runner.query(`DROP INDEX "participant_person_id_ix"`);
  }
}
