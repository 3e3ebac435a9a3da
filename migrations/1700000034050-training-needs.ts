// Training needs.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TrainingNeeds1700000034050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "training_need" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "company_id" uuid, "organisation_id" uuid NOT NULL, "enrolment_id" uuid, "skill_id" uuid, "what" text, "insatsomrade_id" uuid, "level_now" integer, "level_wanted" integer, "people" integer, "urgency" text NOT NULL, "source" text NOT NULL, "study_id" uuid, "clarity" text NOT NULL, "critical_function_id" uuid, "identified_on" date NOT NULL, "met_by_hand_on" date, "met_reason" text, "withdrawn_on" date, "withdraw_reason" text, CONSTRAINT "training_need_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('training_need')`);
    await runner.query(
      `CREATE INDEX "training_need_critical_function_id_ix" ON "training_need" ("workspace_id", "critical_function_id")`,
    );
    await runner.query(`CREATE INDEX "training_need_study_id_ix" ON "training_need" ("workspace_id", "study_id")`);
    await runner.query(
      `CREATE INDEX "training_need_enrolment_id_ix" ON "training_need" ("workspace_id", "enrolment_id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_organisation_id_ix" ON "training_need" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_insatsomrade_id_ix" ON "training_need" ("workspace_id", "insatsomrade_id")`,
    );
    await runner.query(`CREATE INDEX "training_need_skill_id_ix" ON "training_need" ("workspace_id", "skill_id")`);
    await runner.query(
      `CREATE INDEX "training_need_company_id_identified_on_id_ix" ON "training_need" ("workspace_id", "company_id", "identified_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "training_need_project_id_identified_on_id_ix" ON "training_need" ("workspace_id", "project_id", "identified_on", "id")`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_company_id_fk" FOREIGN KEY ("workspace_id", "company_id") REFERENCES "company"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_skill_id_fk" FOREIGN KEY ("workspace_id", "skill_id") REFERENCES "skill"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_insatsomrade_id_fk" FOREIGN KEY ("workspace_id", "insatsomrade_id") REFERENCES "insatsomrade"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_study_id_fk" FOREIGN KEY ("workspace_id", "study_id") REFERENCES "study"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_need" ADD CONSTRAINT "training_need_critical_function_id_fk" FOREIGN KEY ("workspace_id", "critical_function_id") REFERENCES "critical_function"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "training_need"`);
  }
}
