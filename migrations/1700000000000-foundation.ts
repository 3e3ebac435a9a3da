// The functions that every later table stands on.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foundation, SEQUENTIAL } from '#platform/database/foundation.js';

export class Foundation1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEQUENTIAL);
    for (const statement of foundation) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SEQUENTIAL);
    for (const name of ['app_make_local(regclass)', 'app_make_reference(regclass)', 'app_make_tenant(regclass)', 'app_has_citus()', 'app_set_workspace(uuid)']) {
      await runner.query(`DROP FUNCTION ${name}`);
    }
  }
}
