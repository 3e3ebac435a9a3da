// The lists of payment claims.
import { OrderDirection } from '#platform/graphql/page.js';
import { sql, whether } from '#platform/database/sql.js';
import { list } from '#platform/reader/list.js';
import { PaymentClaim, unanswered } from './payment-claim.entity.js';
import type { PaymentClaimFilter } from './payment-claim.inputs.js';

export const paymentClaimList = list<PaymentClaim, PaymentClaimFilter>({
  type: PaymentClaim,
  orders: {
    SUBMITTED_ON: { by: (row) => row.submittedOn, type: 'date' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'SUBMITTED_ON', direction: OrderDirection.ASC }],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    isUnanswered: (isSo, row) => whether(unanswered(row), isSo),
    submittedBefore: (day, row) => sql`${row.submittedOn} < ${day}`,
  },
});
