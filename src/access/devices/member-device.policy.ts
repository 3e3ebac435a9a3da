// What lies on somebody's device is for themselves, and for those who lead them or administer; a key is no device.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import type { Columns } from '#platform/database/metadata.js';
import { or, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { isPerson } from '../members/member.policy.js';
import { MemberDevice } from './member-device.entity.js';

/** A leader's are those who have a role in a project led; a sub-project leader's are those of the own organisation. */
function visibleTo({ memberId }: Columns<MemberDevice>, actor: Actor): Sql {
  if (actor.isAdmin) return TRUE;
  const { workspaceId, organisationId } = actor;
  const led = actor.projects('PROJECT_LEADER');
  const people = [sql`${memberId} = ${actor.memberId}`];
  if (led.length) {
    people.push(sql`EXISTS (SELECT FROM project_role r WHERE r.workspace_id = ${workspaceId} AND r.member_id = ${memberId}
      AND r.project_id = ANY(${led}::uuid[]))`);
  }
  if (actor.has('SUBPROJECT_LEADER')) {
    people.push(sql`EXISTS (SELECT FROM member m WHERE m.workspace_id = ${workspaceId} AND m.id = ${memberId}
      AND m.organisation_id = ${organisationId})`);
  }
  return or(...people);
}

export const memberDevicePolicy = policy(
  'memberDevice',
  MemberDevice,
  { visible: visibleTo },
  { read: reads([MEMBER]), note: writes<Actor>([MEMBER], isPerson) },
);
