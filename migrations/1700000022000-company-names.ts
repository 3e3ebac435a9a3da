// The directory's hand-made indexes: names in Swedish order, and by their beginning, which finds who may be the same.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompanyNames1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`CREATE INDEX "company_name_ix" ON "company" ("workspace_id", "name" COLLATE "sv-x-icu", "id")`);
    await runner.query(
      `CREATE INDEX "company_search_name_ix" ON "company" ("workspace_id", "search_name" COLLATE "C")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP INDEX "company_search_name_ix"`);
    await runner.query(`DROP INDEX "company_name_ix"`);
  }
}
