// Passwords, sessions, attempts, and which workspaces an account belongs to.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "account_workspace" ("account_id" uuid NOT NULL, "workspace_id" uuid NOT NULL, "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "account_workspace_pk" PRIMARY KEY ("account_id", "workspace_id"))`,
    );
    await runner.query(
      `CREATE TABLE "auth_session" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "token_hash" text NOT NULL, "is_own_device" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "auth_session_token_hash_uq" UNIQUE ("token_hash"), CONSTRAINT "auth_session_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "sign_in_attempt" ("id" uuid NOT NULL, "email_hash" text NOT NULL, "network" text NOT NULL, "outcome" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sign_in_attempt_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "credential" ("account_id" uuid NOT NULL, "password_hash" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "credential_pk" PRIMARY KEY ("account_id"))`,
    );
    await runner.query(`SELECT app_make_local('account_workspace')`);
    await runner.query(`SELECT app_make_local('auth_session')`);
    await runner.query(`SELECT app_make_local('sign_in_attempt')`);
    await runner.query(`SELECT app_make_local('credential')`);
    await runner.query(`CREATE INDEX "account_workspace_workspace_ix" ON "account_workspace" ("workspace_id")`);
    await runner.query(`CREATE INDEX "auth_session_expires_at_ix" ON "auth_session" ("expires_at")`);
    await runner.query(`CREATE INDEX "auth_session_account_id_ix" ON "auth_session" ("account_id")`);
    await runner.query(`CREATE INDEX "sign_in_attempt_network_at_ix" ON "sign_in_attempt" ("network", "at")`);
    await runner.query(`CREATE INDEX "sign_in_attempt_email_hash_at_ix" ON "sign_in_attempt" ("email_hash", "at")`);
    await runner.query(
      `ALTER TABLE "account_workspace" ADD CONSTRAINT "account_workspace_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "account_workspace" ADD CONSTRAINT "account_workspace_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "credential"`);
    await runner.query(`DROP TABLE "sign_in_attempt"`);
    await runner.query(`DROP TABLE "auth_session"`);
    await runner.query(`DROP TABLE "account_workspace"`);
  }
}
