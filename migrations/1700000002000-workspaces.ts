// Workspaces, and the accounts of those who can sign in.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Workspaces1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "account" ("id" uuid NOT NULL, "email" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "account_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "workspace" ("id" uuid NOT NULL, "slug" text NOT NULL, "name" jsonb NOT NULL, "is_demo" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "workspace_slug_uq" UNIQUE ("slug"), CONSTRAINT "workspace_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(`SELECT app_make_reference('account')`);
    await runner.query(`SELECT app_make_reference('workspace')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "workspace"`);
    await runner.query(`DROP TABLE "account"`);
  }
}
