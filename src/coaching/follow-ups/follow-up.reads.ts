// The lists of follow-ups.
import { OrderDirection } from '#platform/graphql/page.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql, whether, type Sql } from '#platform/database/sql.js';
import { list } from '#platform/reader/list.js';
import { FollowUp } from './follow-up.entity.js';
import type { FollowUpFilter } from './follow-up.inputs.js';

const open = (row: Columns<FollowUp>): Sql => sql`${row.completedOn} IS NULL AND ${row.cancelledOn} IS NULL`;

export const followUpList = list<FollowUp, FollowUpFilter>({
  type: FollowUp,
  orders: {
    DUE_ON: { by: (row) => row.dueOn, type: 'date' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'DUE_ON', direction: OrderDirection.ASC }],
  filter: {
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    enrolmentId: (id, row) => sql`${row.enrolmentId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    coachId: (id, row) => sql`${row.coachId} = ${id}`,
    isMine: (isMine, row, { actor }) =>
      isMine
        ? sql`${row.coachMemberId} = ${actor.memberId}`
        : sql`${row.coachMemberId} IS DISTINCT FROM ${actor.memberId}`,
    isOpen: (isOpen, row) => whether(open(row), isOpen),
    isOverdue: (isOverdue, row, { today }) => whether(sql`${open(row)} AND ${row.dueOn} < ${today}`, isOverdue),
    isSuggested: (isSuggested, row) => whether(row.isSuggested, isSuggested),
    dueBefore: (day, row) => sql`${row.dueOn} < ${day}`,
    dueFrom: (day, row) => sql`${row.dueOn} >= ${day}`,
  },
});
