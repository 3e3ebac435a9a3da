// Who may enter: sign-in, invitations, keys, and with them the outbox, the workers and kept mail.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Access1795330349817 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "sign_in_attempt" ("id" uuid NOT NULL, "email_hash" text NOT NULL, "network" text NOT NULL, "outcome" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "sign_in_attempt_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "credential" ("account_id" uuid NOT NULL, "password_hash" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "credential_pk" PRIMARY KEY ("account_id"))`,
    );
    await runner.query(
      `CREATE TABLE "account_workspace" ("account_id" uuid NOT NULL, "workspace_id" uuid NOT NULL, "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "account_workspace_pk" PRIMARY KEY ("account_id", "workspace_id"))`,
    );
    await runner.query(
      `CREATE TABLE "worker_heartbeat" ("id" uuid NOT NULL, "worker_ids" text array NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "beat_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "worker_heartbeat_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "outbox" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "payload" jsonb NOT NULL, "handed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "outbox_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "mail" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recipient" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "mail_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "api_key" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "member_id" uuid NOT NULL, "name" text NOT NULL, "secret_hash" text NOT NULL, "may_write" boolean NOT NULL, "project_ids" uuid array NOT NULL, "expires_on" date NOT NULL, "last_used_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "api_key_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "auth_session" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "token_hash" text NOT NULL, "is_own_device" boolean NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "auth_session_token_hash_uq" UNIQUE ("token_hash"), CONSTRAINT "auth_session_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "invitation" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "email" text NOT NULL, "name" text NOT NULL, "organisation_id" uuid NOT NULL, "is_admin" boolean NOT NULL, "invited_by_id" uuid, "expires_on" date NOT NULL, "accepted_on" date, "revoked_on" date, "secret_hash" text, CONSTRAINT "invitation_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "invitation_role" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "invitation_id" uuid NOT NULL, "project_id" uuid NOT NULL, "role" text NOT NULL, "until_on" date, CONSTRAINT "invitation_role_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_local('sign_in_attempt')`);
    await runner.query(`SELECT app_make_local('credential')`);
    await runner.query(`SELECT app_make_local('account_workspace')`);
    await runner.query(`SELECT app_make_local('worker_heartbeat')`);
    await runner.query(`SELECT app_make_tenant('outbox')`);
    await runner.query(`SELECT app_make_tenant('mail')`);
    await runner.query(`SELECT app_make_tenant('api_key')`);
    await runner.query(`SELECT app_make_local('auth_session')`);
    await runner.query(`SELECT app_make_tenant('invitation')`);
    await runner.query(`SELECT app_make_tenant('invitation_role')`);
    await runner.query(`CREATE INDEX "sign_in_attempt_network_at_ix" ON "sign_in_attempt"  ("network", "at") `);
    await runner.query(`CREATE INDEX "sign_in_attempt_email_hash_at_ix" ON "sign_in_attempt"  ("email_hash", "at") `);
    await runner.query(`CREATE INDEX "account_workspace_workspace_ix" ON "account_workspace"  ("workspace_id") `);
    await runner.query(`CREATE INDEX "worker_heartbeat_beat_at_ix" ON "worker_heartbeat"  ("beat_at") `);
    await runner.query(
      `CREATE INDEX "outbox_waiting_ix" ON "outbox"  ("workspace_id", "created_at") WHERE handed_at IS NULL`,
    );
    await runner.query(`CREATE INDEX "mail_sent_at_ix" ON "mail"  ("workspace_id", "sent_at") `);
    await runner.query(`CREATE INDEX "api_key_member_id_ix" ON "api_key"  ("workspace_id", "member_id") `);
    await runner.query(`CREATE INDEX "auth_session_expires_at_ix" ON "auth_session"  ("expires_at") `);
    await runner.query(`CREATE INDEX "auth_session_account_id_ix" ON "auth_session"  ("account_id") `);
    await runner.query(
      `CREATE INDEX "invitation_invited_by_id_ix" ON "invitation"  ("workspace_id", "invited_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "invitation_organisation_id_ix" ON "invitation"  ("workspace_id", "organisation_id") `,
    );
    await runner.query(
      `CREATE INDEX "invitation_role_project_id_ix" ON "invitation_role"  ("workspace_id", "project_id") `,
    );
    await runner.query(
      `CREATE INDEX "invitation_role_invitation_id_ix" ON "invitation_role"  ("workspace_id", "invitation_id") `,
    );
    await runner.query(
      `ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "account_workspace" ADD CONSTRAINT "account_workspace_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "account_workspace" ADD CONSTRAINT "account_workspace_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "outbox" ADD CONSTRAINT "outbox_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "api_key" ADD CONSTRAINT "api_key_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "api_key" ADD CONSTRAINT "api_key_member_id_fk" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fk" FOREIGN KEY ("workspace_id", "organisation_id") REFERENCES "organisation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fk" FOREIGN KEY ("workspace_id", "invited_by_id") REFERENCES "member"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation_role" ADD CONSTRAINT "invitation_role_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation_role" ADD CONSTRAINT "invitation_role_invitation_id_fk" FOREIGN KEY ("workspace_id", "invitation_id") REFERENCES "invitation"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "invitation_role" ADD CONSTRAINT "invitation_role_project_id_fk" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "invitation_role" DROP CONSTRAINT "invitation_role_project_id_fk"`);
    await runner.query(`ALTER TABLE "invitation_role" DROP CONSTRAINT "invitation_role_invitation_id_fk"`);
    await runner.query(`ALTER TABLE "invitation_role" DROP CONSTRAINT "invitation_role_workspace_fk"`);
    await runner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "invitation_invited_by_id_fk"`);
    await runner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "invitation_organisation_id_fk"`);
    await runner.query(`ALTER TABLE "invitation" DROP CONSTRAINT "invitation_workspace_fk"`);
    await runner.query(`ALTER TABLE "auth_session" DROP CONSTRAINT "auth_session_account_id_fk"`);
    await runner.query(`ALTER TABLE "api_key" DROP CONSTRAINT "api_key_member_id_fk"`);
    await runner.query(`ALTER TABLE "api_key" DROP CONSTRAINT "api_key_workspace_fk"`);
    await runner.query(`ALTER TABLE "mail" DROP CONSTRAINT "mail_workspace_fk"`);
    await runner.query(`ALTER TABLE "outbox" DROP CONSTRAINT "outbox_workspace_fk"`);
    await runner.query(`ALTER TABLE "account_workspace" DROP CONSTRAINT "account_workspace_workspace_fk"`);
    await runner.query(`ALTER TABLE "account_workspace" DROP CONSTRAINT "account_workspace_account_id_fk"`);
    await runner.query(`ALTER TABLE "credential" DROP CONSTRAINT "credential_account_id_fk"`);
    await runner.query(`DROP INDEX "public"."invitation_role_invitation_id_ix"`);
    await runner.query(`DROP INDEX "public"."invitation_role_project_id_ix"`);
    await runner.query(`DROP TABLE "invitation_role"`);
    await runner.query(`DROP INDEX "public"."invitation_organisation_id_ix"`);
    await runner.query(`DROP INDEX "public"."invitation_invited_by_id_ix"`);
    await runner.query(`DROP TABLE "invitation"`);
    await runner.query(`DROP INDEX "public"."auth_session_account_id_ix"`);
    await runner.query(`DROP INDEX "public"."auth_session_expires_at_ix"`);
    await runner.query(`DROP TABLE "auth_session"`);
    await runner.query(`DROP INDEX "public"."api_key_member_id_ix"`);
    await runner.query(`DROP TABLE "api_key"`);
    await runner.query(`DROP INDEX "public"."mail_sent_at_ix"`);
    await runner.query(`DROP TABLE "mail"`);
    await runner.query(`DROP INDEX "public"."outbox_waiting_ix"`);
    await runner.query(`DROP TABLE "outbox"`);
    await runner.query(`DROP INDEX "public"."worker_heartbeat_beat_at_ix"`);
    await runner.query(`DROP TABLE "worker_heartbeat"`);
    await runner.query(`DROP INDEX "public"."account_workspace_workspace_ix"`);
    await runner.query(`DROP TABLE "account_workspace"`);
    await runner.query(`DROP TABLE "credential"`);
    await runner.query(`DROP INDEX "public"."sign_in_attempt_email_hash_at_ix"`);
    await runner.query(`DROP INDEX "public"."sign_in_attempt_network_at_ix"`);
    await runner.query(`DROP TABLE "sign_in_attempt"`);
  }
}
