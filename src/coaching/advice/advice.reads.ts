// What the lists of every kind of advice can be filtered and ordered by.
import { sql, whether } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import type { ListDefinition } from '#platform/reader/list.js';
import type { Advice } from './advice.entity.js';
import type { AdviceFilter } from './advice.inputs.js';

type Advised = Omit<ListDefinition<Advice, AdviceFilter>, 'type'>;

export const advised: Advised = {
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
    isWithdrawn: (isWithdrawn, row) => whether(sql`${row.withdrawnOn} IS NOT NULL`, isWithdrawn),
    fromOn: (from, row) => sql`${row.onDay} >= ${from}`,
    toOn: (to, row) => sql`${row.onDay} <= ${to}`,
  },
};
