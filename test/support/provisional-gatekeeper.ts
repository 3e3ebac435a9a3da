// Provisional: stands in until access/sign-in has its gatekeeper; then this file goes.
import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Actor, type RoleHeld } from '#platform/authority/actor.js';
import { Gatekeeper } from '#platform/authority/gatekeeper.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';

interface Found {
  accountId: string;
  memberId: string;
  organisationId: string;
  isAdmin: boolean;
  held: RoleHeld[];
}

@Injectable()
export class ProvisionalGatekeeper implements Gatekeeper {
  constructor(private readonly db: Database) {}

  async admit(request: IncomingMessage): Promise<void> {
    const [, workspaceId, memberId] = /provisional=([^.]+)\.([^;]+)/.exec(request.headers.cookie ?? '') ?? [];
    if (!workspaceId) return;
    const piece = work();
    piece.workspaceId = workspaceId;
    const workspace = this.db.workspace;
    const [found] = await this.db.read<Found>(sql`
      SELECT m.account_id AS "accountId", m.id AS "memberId", m.organisation_id AS "organisationId", m.is_admin AS "isAdmin",
        coalesce((SELECT json_agg(json_build_object('role', r.role, 'projectId', r.project_id)) FROM project_role r
          WHERE r.workspace_id = ${workspace} AND r.member_id = m.id), '[]') AS held
      FROM member m WHERE m.workspace_id = ${workspace} AND m.id = ${memberId}`);
    if (found) piece.actor = new Actor({ ...found, workspaceId, locale: piece.locale });
  }
}
