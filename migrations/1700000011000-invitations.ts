// Invitations, and the roles they carry.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Invitations1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "invitation" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "email" text NOT NULL, "name" text NOT NULL, "organisation_id" uuid NOT NULL, "is_admin" boolean NOT NULL, "invited_by_id" uuid, "expires_on" date NOT NULL, "accepted_on" date, "revoked_on" date, "secret_hash" text, CONSTRAINT "invitation_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "invitation_role" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "invitation_id" uuid NOT NULL, "project_id" uuid NOT NULL, "role" text NOT NULL, "until_on" date, CONSTRAINT "invitation_role_pk" PRIMARY KEY ("workspace_id", "id"))`,
    );
    await runner.query(`SELECT app_make_tenant('invitation')`);
    await runner.query(`SELECT app_make_tenant('invitation_role')`);
    await runner.query(`CREATE INDEX "invitation_invited_by_id_ix" ON "invitation" ("workspace_id", "invited_by_id")`);
    await runner.query(
      `CREATE INDEX "invitation_organisation_id_ix" ON "invitation" ("workspace_id", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "invitation_role_project_id_ix" ON "invitation_role" ("workspace_id", "project_id")`,
    );
    await runner.query(
      `CREATE INDEX "invitation_role_invitation_id_ix" ON "invitation_role" ("workspace_id", "invitation_id")`,
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
    await runner.query(`ALTER TABLE "invitation_role" DROP CONSTRAINT "invitation_role_invitation_id_fk"`);
    await runner.query(`DROP TABLE "invitation_role"`);
    await runner.query(`DROP TABLE "invitation"`);
  }
}
