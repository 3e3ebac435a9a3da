// The list of promises that were answered for.
import { OrderDirection } from '#platform/graphql/page.js';
import { sql } from '#platform/database/sql.js';
import { list } from '#platform/reader/list.js';
import type { ObligationAnswerFilter } from './ending.inputs.js';
import { ObligationAnswer } from './obligation-answer.entity.js';

export const obligationAnswerList = list<ObligationAnswer, ObligationAnswerFilter>({
  type: ObligationAnswer,
  orders: { ANSWERED_ON: { by: (row) => row.answeredOn, type: 'date' } },
  unlessSaid: [{ field: 'ANSWERED_ON', direction: OrderDirection.ASC }],
  filter: {
    type: (type, row) => sql`${row.type} = ${type}`,
    deed: (deed, row) => sql`${row.deed} = ${deed}`,
  },
});
