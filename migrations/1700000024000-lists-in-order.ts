// Lists that are read in the order of an index and stop at their limit: a coach's own rows, a company's, and names.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ListsInOrder1700000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "session_coach" ADD "member_id" uuid`);
    await runner.query(`ALTER TABLE "session_coach" ADD "starts_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "session_coach" ADD "is_planned" boolean`);
    await runner.query(
      `UPDATE "session_coach" c SET "starts_at" = s."starts_at", "is_planned" = s."held_at" IS NULL AND s."cancelled_at" IS NULL FROM "coaching_session" s WHERE s."workspace_id" = c."workspace_id" AND s."id" = c."coaching_session_id"`,
    );
    // The same member under two appointments is there once.
    await runner.query(
      `UPDATE "session_coach" c SET "member_id" = k."member_id" FROM "coach" k WHERE k."workspace_id" = c."workspace_id" AND k."id" = c."coach_id" AND NOT EXISTS (SELECT 1 FROM "session_coach" o JOIN "coach" l ON l."workspace_id" = o."workspace_id" AND l."id" = o."coach_id" WHERE o."workspace_id" = c."workspace_id" AND o."coaching_session_id" = c."coaching_session_id" AND l."member_id" = k."member_id" AND o."id" < c."id")`,
    );
    await runner.query(
      `ALTER TABLE "session_coach" ADD CONSTRAINT "session_coach_member_uq" UNIQUE ("workspace_id", "coaching_session_id", "member_id")`,
    );
    await runner.query(
      `CREATE INDEX "session_coach_own_ix" ON "session_coach" ("workspace_id", "member_id", "starts_at", "coaching_session_id", "is_planned")`,
    );
    await runner.query(
      `CREATE INDEX "session_coach_own_planned_ix" ON "session_coach" ("workspace_id", "member_id", "starts_at", "coaching_session_id") WHERE "is_planned"`,
    );
    await runner.query(
      `CREATE INDEX "coaching_session_company_id_starts_at_id_ix" ON "coaching_session" ("workspace_id", "company_id", "starts_at", "id")`,
    );
    await runner.query(`DROP INDEX "coaching_session_company_id_starts_at_ix"`);
    await runner.query(
      `CREATE INDEX "follow_up_own_ix" ON "follow_up" ("workspace_id", "coach_member_id", "due_on", "id") WHERE "completed_on" IS NULL AND "cancelled_on" IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "follow_up_company_id_due_on_id_ix" ON "follow_up" ("workspace_id", "company_id", "due_on", "id")`,
    );
    await runner.query(`DROP INDEX "follow_up_company_id_due_on_ix"`);
    await runner.query(
      `CREATE INDEX "enrolment_responsible_ix" ON "enrolment" ("workspace_id", ("responsible_member_ids"[1]))`,
    );
    await runner.query(
      `CREATE INDEX "enrolment_company_id_opened_on_id_ix" ON "enrolment" ("workspace_id", "company_id", "opened_on", "id")`,
    );
    await runner.query(`DROP INDEX "enrolment_company_id_ix"`);
    // With the name as it is searched, a fragment is looked for in the index alone.
    await runner.query(`DROP INDEX "company_name_ix"`);
    await runner.query(
      `CREATE INDEX "company_name_ix" ON "company" ("workspace_id", "name" COLLATE "sv-x-icu", "id") INCLUDE ("search_name")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP INDEX "company_name_ix"`);
    await runner.query(`CREATE INDEX "company_name_ix" ON "company" ("workspace_id", "name" COLLATE "sv-x-icu", "id")`);
    await runner.query(`CREATE INDEX "enrolment_company_id_ix" ON "enrolment" ("workspace_id", "company_id")`);
    await runner.query(`DROP INDEX "enrolment_company_id_opened_on_id_ix"`);
    await runner.query(`DROP INDEX "enrolment_responsible_ix"`);
    await runner.query(
      `CREATE INDEX "follow_up_company_id_due_on_ix" ON "follow_up" ("workspace_id", "company_id", "due_on")`,
    );
    await runner.query(`DROP INDEX "follow_up_company_id_due_on_id_ix"`);
    await runner.query(`DROP INDEX "follow_up_own_ix"`);
    await runner.query(
      `CREATE INDEX "coaching_session_company_id_starts_at_ix" ON "coaching_session" ("workspace_id", "company_id", "starts_at")`,
    );
    await runner.query(`DROP INDEX "coaching_session_company_id_starts_at_id_ix"`);
    await runner.query(`DROP INDEX "session_coach_own_planned_ix"`);
    await runner.query(`DROP INDEX "session_coach_own_ix"`);
    await runner.query(`ALTER TABLE "session_coach" DROP CONSTRAINT "session_coach_member_uq"`);
    await runner.query(`ALTER TABLE "session_coach" DROP COLUMN "is_planned"`);
    await runner.query(`ALTER TABLE "session_coach" DROP COLUMN "starts_at"`);
    await runner.query(`ALTER TABLE "session_coach" DROP COLUMN "member_id"`);
  }
}
