// Who knows of a role, and who may give and end it.
import type { Role } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { or, sql, TRUE } from '#platform/database/sql.js';
import { mayGive, WHO_READS, type RoleToGive } from './member.policy.js';
import { ProjectRole } from './project-role.entity.js';

const GIVERS: readonly Role[] = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'];
const IN_THE_PROJECT: readonly Role[] = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR', 'OBSERVER'];

export const projectRolePolicy = policy(
  'projectRole',
  ProjectRole,
  {
    visible: (row, actor) => {
      if (actor.isAdmin) return TRUE;
      const inProject = sql`${row.projectId} = ANY(${actor.projects(...IN_THE_PROJECT)}::uuid[])`;
      return or(sql`${row.memberId} = ${actor.memberId}`, inProject);
    },
  },
  {
    read: reads([MEMBER]),
    give: writes<RoleToGive>(GIVERS, mayGive, { late: WHO_READS }),
    end: writes<RoleToGive>(GIVERS, mayGive, { late: WHO_READS }),
  },
);
