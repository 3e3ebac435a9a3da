// The lists of interventions.
import { sql, whether } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Intervention } from './intervention.entity.js';
import type { InterventionFilter } from './intervention.inputs.js';

export const interventionList = list<Intervention, InterventionFilter>({
  type: Intervention,
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
});
