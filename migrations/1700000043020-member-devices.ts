// Devices that members' apps are in touch from, what waits there unsent, and which numbers have come.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberDevices1700000043020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "member_device" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "device_id" uuid NOT NULL, "name" text, "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "unsent_count" integer NOT NULL, "oldest_unsent_at" TIMESTAMP WITH TIME ZONE, "latest_sequence" integer NOT NULL, "arrived" int4multirange NOT NULL, CONSTRAINT "member_device_uq" UNIQUE ("workspace_id", "member_id", "device_id"), CONSTRAINT "member_device_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('member_device')`);
    await runner.query(
      `ALTER TABLE "member_device" ADD CONSTRAINT "member_device_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "member_device" ADD CONSTRAINT "member_device_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "member_device" DROP CONSTRAINT "member_device_member_id_fk"`);
    await runner.query(`ALTER TABLE "member_device" DROP CONSTRAINT "member_device_workspace_fk"`);
    await runner.query(`DROP TABLE "member_device"`);
  }
}
