// A project's sessions by day, with all that its hours are told from: the rows themselves are not read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoursByDay1700000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE INDEX "coaching_session_hours_ix" ON "coaching_session" ("workspace_id", "project_id", "held_on") INCLUDE ("minutes", "reportable", "held_at", "cancelled_at", "organisation_id")`,
    );
    await runner.query(`DROP INDEX "coaching_session_project_id_held_on_ix"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE INDEX "coaching_session_project_id_held_on_ix" ON "coaching_session" ("workspace_id", "project_id", "held_on")`,
    );
    await runner.query(`DROP INDEX "coaching_session_hours_ix"`);
  }
}
