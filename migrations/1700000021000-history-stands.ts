// History is only ever added to: the serving role may neither change nor delete an entry.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HistoryStands1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`REVOKE UPDATE, DELETE ON "history_entry" FROM stegvis_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`GRANT UPDATE, DELETE ON "history_entry" TO stegvis_app`);
  }
}
