// Keys for programs that act as a member.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApiKeys1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "api_key" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "name" text NOT NULL, "secret_hash" text NOT NULL, "may_write" boolean NOT NULL, "project_ids" uuid array NOT NULL, "expires_on" date NOT NULL, "last_used_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "api_key_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('api_key')`);
    await runner.query(`CREATE INDEX "api_key_member_id_ix" ON "api_key" ("workspace_id", "member_id")`);
    await runner.query(
      `ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "api_key" ADD CONSTRAINT "api_key_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "api_key"`);
  }
}
