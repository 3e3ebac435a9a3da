// Colleagues know each other's names; admins invite, promote and let people leave.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { or, sql, TRUE } from '#platform/database/sql.js';
import { Member } from './member.entity.js';
import { ProjectRole } from './project-role.entity.js';

/** Who a role may be given by: an admin anywhere, a leader in the project led, a sub-project leader for the own organisation. */
interface RoleToGive {
  projectId: string | null;
  organisationId: string;
}

export const memberPolicy = policy(
  'member',
  Member,
  { visible: () => TRUE },
  {
    read: reads([MEMBER]),
    invite: writes<RoleToGive>(
      ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'],
      (actor, { projectId, organisationId }) => {
        if (actor.isAdmin) return true;
        if (!projectId) return false;
        return (
          actor.is(projectId, 'PROJECT_LEADER') ||
          (actor.is(projectId, 'SUBPROJECT_LEADER') && actor.actsFor(organisationId))
        );
      },
    ),
    promote: writes(['ADMIN']),
    leave: writes<Member>(['ADMIN']),
  },
);

export const projectRolePolicy = policy(
  'projectRole',
  ProjectRole,
  {
    visible: (row, actor) =>
      actor.isAdmin
        ? TRUE
        : or(
            sql`${row.memberId} = ${actor.memberId}`,
            sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR', 'OBSERVER')}::uuid[])`,
          ),
  },
  { read: reads([MEMBER]) },
);
