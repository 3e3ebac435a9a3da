// Targets get a plan and a threshold, and keep how they were revised; what they were at first is taken from history.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILL = `
  UPDATE target t SET first_value = (
    SELECT (h.changes -> 'value' ->> 'before')::int FROM history_entry h
    WHERE h.workspace_id = $1 AND h.subject_id = t.id AND h.verb = 'target.revise' AND h.changes ? 'value'
    ORDER BY h.created_at, h.id LIMIT 1)
  WHERE t.workspace_id = $1`;

export class TargetPlans1700000035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "target" ADD "first_value" integer`);
    await runner.query(`ALTER TABLE "target" ADD "curve" jsonb`);
    await runner.query(`ALTER TABLE "target" ADD "counts_from_minutes" integer`);
    await runner.query(`ALTER TABLE "target" ADD "counts_from_occasions" integer`);
    await runner.query(
      `CREATE TABLE "target_revision" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "target_id" uuid NOT NULL, "project_id" uuid NOT NULL, "from_value" integer NOT NULL, "to_value" integer NOT NULL, "from_curve" jsonb, "to_curve" jsonb, "reason" text NOT NULL, "on_day" date NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "target_revision_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('target_revision')`);
    await runner.query(`CREATE INDEX "target_revision_by_id_ix" ON "target_revision"  ("workspace_id", "by_id") `);
    await runner.query(
      `CREATE INDEX "target_revision_project_id_ix" ON "target_revision"  ("workspace_id", "project_id") `,
    );
    await runner.query(
      `CREATE INDEX "target_revision_target_id_on_day_id_ix" ON "target_revision"  ("workspace_id", "target_id", "on_day", "id") `,
    );
    const workspaces = (await runner.query('SELECT id FROM workspace')) as { id: string }[];
    for (const { id } of workspaces) await runner.query(FILL, [id]);
    await runner.query(
      `ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_target_id_fk" FOREIGN KEY ("workspace_id", "target_id") REFERENCES "target"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_by_id_fk" FOREIGN KEY ("workspace_id", "by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "target_revision"`);
    await runner.query(`ALTER TABLE "target" DROP COLUMN "counts_from_occasions"`);
    await runner.query(`ALTER TABLE "target" DROP COLUMN "counts_from_minutes"`);
    await runner.query(`ALTER TABLE "target" DROP COLUMN "curve"`);
    await runner.query(`ALTER TABLE "target" DROP COLUMN "first_value"`);
  }
}
