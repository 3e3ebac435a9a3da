// What a person may be in a workspace today: the row that decides, read on every request.
import type { ClosedProject, RoleHeld } from '#platform/authority/actor.js';
import { sql, type Bound, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';

export interface Membership {
  memberId: string;
  organisationId: string;
  isAdmin: boolean;
  held: RoleHeld[];
  closed: ClosedProject[];
}

/**
 * The columns of a membership, over the alias `m`: roles count from their first day to their last, and the projects that have
 * ended come along, so that nobody asks again.
 */
export function membershipColumns(workspace: Bound, today: Day): Sql {
  return sql`m.id AS "memberId", m.organisation_id AS "organisationId", m.is_admin AS "isAdmin",
    coalesce((SELECT json_agg(json_build_object('role', r.role, 'projectId', r.project_id)) FROM project_role r
      WHERE r.workspace_id = ${workspace} AND r.member_id = m.id AND r.from_on <= ${today}
        AND (r.until_on IS NULL OR r.until_on >= ${today})), '[]') AS held,
    coalesce((SELECT json_agg(json_build_object('projectId', p.id, 'since', p.ended_on)) FROM project p
      WHERE p.workspace_id = ${workspace} AND (p.ended_early IS NOT NULL OR p.ended_on <= ${today})), '[]') AS closed`;
}

/** The membership of a member; whoever has left has none. */
export function membershipOfMember(workspace: Bound, memberId: string, today: Day): Sql {
  return sql`SELECT ${membershipColumns(workspace, today)} FROM member m
    WHERE m.workspace_id = ${workspace} AND m.id = ${memberId} AND m.left_on IS NULL`;
}

/** The membership of an account; whoever has left has none. */
export function membershipOf(workspace: Bound, accountId: string, today: Day): Sql {
  return sql`SELECT ${membershipColumns(workspace, today)} FROM member m
    WHERE m.workspace_id = ${workspace} AND m.account_id = ${accountId} AND m.left_on IS NULL`;
}
