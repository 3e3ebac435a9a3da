// Who sees and keeps what was asked of the funder: the project's leader, and the leader of the own organisation's part.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import type { BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, type Sql } from '#platform/database/sql.js';
import { PaymentClaim } from './payment-claim.entity.js';

const LEADING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER'] as const;

/** The last claim of a project is answered and paid when the project is over. */
const IN_ITS_OWN_TIME = 'The funder answers and pays in its own time, which may be after the end.';

function leads(actor: Actor, { projectId, organisationId }: BehindSecondWall): boolean {
  if (actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER');
}

/** Money is the leaders' matter, and the auditor's. */
function claimsOf(row: Columns<PaymentClaim>, actor: Actor): Sql {
  return or(
    sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER', 'AUDITOR')}::uuid[])`,
    and(
      sql`${row.organisationId} = ${actor.organisationId}`,
      sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER')}::uuid[])`,
    ),
  );
}

export const paymentClaimPolicy = policy(
  'paymentClaim',
  PaymentClaim,
  { visible: claimsOf, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    submit: writes<BehindSecondWall>(LEADING, leads),
    answer: writes<BehindSecondWall>(LEADING, leads, { late: IN_ITS_OWN_TIME }),
    pay: writes<BehindSecondWall>(LEADING, leads, { late: IN_ITS_OWN_TIME }),
    withdraw: writes<BehindSecondWall>(LEADING, leads),
  },
);
