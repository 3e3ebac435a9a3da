// The lists of referrals.
import { sql, whether } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Referral } from './referral.entity.js';
import type { ReferralFilter } from './referral.inputs.js';

export const referralList = list<Referral, ReferralFilter>({
  type: Referral,
  orders: {
    ON_DAY: { by: (row) => row.onDay, type: 'date' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'ON_DAY', direction: OrderDirection.DESC }],
  filter: {
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    enrolmentId: (id, row) => sql`${row.enrolmentId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    coachId: (id, row) => sql`${row.coachId} = ${id}`,
    isWaiting: (isWaiting, row) => whether(sql`${row.answeredOn} IS NULL AND ${row.withdrawnOn} IS NULL`, isWaiting),
    isWithdrawn: (isWithdrawn, row) => whether(sql`${row.withdrawnOn} IS NOT NULL`, isWithdrawn),
    fromOn: (from, row) => sql`${row.onDay} >= ${from}`,
    toOn: (to, row) => sql`${row.onDay} <= ${to}`,
  },
});
