// The calendars that members have opened as links, each with the hash of its secret.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalendarFeeds1700000043110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "calendar_feed" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "secret_hash" text, "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_read_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "calendar_feed_member_uq" UNIQUE ("workspace_id", "member_id"), CONSTRAINT "calendar_feed_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('calendar_feed')`);
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "calendar_feed"`);
  }
}
