// What happens later: the outbox, letters, and the heartbeats of the workers.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "worker_heartbeat" ("id" uuid NOT NULL, "worker_ids" text array NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "beat_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "worker_heartbeat_pk" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "outbox" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "kind" text NOT NULL, "payload" jsonb NOT NULL, "handed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "outbox_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "mail" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "recipient" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "mail_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_local('worker_heartbeat')`);
    await runner.query(`SELECT app_make_tenant('outbox')`);
    await runner.query(`SELECT app_make_tenant('mail')`);
    await runner.query(`CREATE INDEX "worker_heartbeat_beat_at_ix" ON "worker_heartbeat" ("beat_at")`);
    await runner.query(
      `CREATE INDEX "outbox_waiting_ix" ON "outbox" ("workspace_id", "created_at") WHERE handed_at IS NULL`,
    );
    await runner.query(`CREATE INDEX "mail_sent_at_ix" ON "mail" ("workspace_id", "sent_at")`);
    await runner.query(
      `ALTER TABLE "outbox" ADD CONSTRAINT "outbox_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mail" ADD CONSTRAINT "mail_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`DROP TABLE "mail"`);
    await runner.query(`DROP TABLE "outbox"`);
    await runner.query(`DROP TABLE "worker_heartbeat"`);
  }
}
