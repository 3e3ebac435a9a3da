// Rules of warning as projects set them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WarningRules1700000036100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "warning_rule" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "project_id" uuid NOT NULL, "code" text NOT NULL, "is_on" boolean NOT NULL, "limit" integer, "notice_from" integer NOT NULL, "decision_from" integer NOT NULL, CONSTRAINT "warning_rule_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('warning_rule')`);
    await runner.query(
      `CREATE UNIQUE INDEX "warning_rule_code_uq" ON "warning_rule" ("workspace_id", "project_id", "code")`,
    );
    await runner.query(
      `ALTER TABLE "warning_rule" ADD CONSTRAINT "warning_rule_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "warning_rule" ADD CONSTRAINT "warning_rule_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "warning_rule"`);
  }
}
