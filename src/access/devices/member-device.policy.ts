// What lies on somebody's device is for themselves, and for those who lead or administer; a key is no device.
import type { Actor, Role } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { sql, TRUE } from '#platform/database/sql.js';
import { isPerson } from '../members/member.policy.js';
import { MemberDevice } from './member-device.entity.js';

const WHO_HELP: readonly Role[] = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'];

export const memberDevicePolicy = policy(
  'memberDevice',
  MemberDevice,
  { visible: (row, actor) => (actor.has(...WHO_HELP) ? TRUE : sql`${row.memberId} = ${actor.memberId}`) },
  { read: reads([MEMBER]), note: writes<Actor>([MEMBER], isPerson) },
);
