// A network is known to all, and which companies are in it to every partner of its project; a person, to those who know contacts there.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { inOwnProjects, worksFor } from '../enrolments/enrolment.policy.js';
import { NetworkMember } from './network-member.entity.js';
import { Network } from './network.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;
const keeps = (late?: string) => writes<BehindSecondWall>(WORKING, worksFor, late === undefined ? {} : { late });

const OUTLIVES =
  'A standing network outlives the project that began it; that somebody left it, or that it ended, is told then.';

export const networkPolicy = policy(
  'network',
  Network,
  { visible: () => TRUE, needs: ['projectId', 'organisationId'] },
  { read: reads([MEMBER]), start: keeps(), amend: keeps(), end: keeps(OUTLIVES) },
);

/** That a person is in it says something of a contact, which stays with the partner who wrote it down. */
function seen(row: Columns<NetworkMember>, actor: Actor): Sql {
  return or(ownRows(row, actor), and(sql`${row.contactId} IS NULL`, inOwnProjects(row, actor)));
}

export const networkMemberPolicy = policy(
  'networkMember',
  NetworkMember,
  { visible: seen, needs: ['projectId', 'organisationId'] },
  { read: reads([MEMBER]), join: keeps(), leave: keeps(OUTLIVES) },
);
