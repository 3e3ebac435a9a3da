// The lists of history.
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { sql } from '#platform/database/sql.js';
import { HistoryEntry } from './history-entry.entity.js';
import type { HistoryEntryFilter } from './history.inputs.js';

export const historyList = list<HistoryEntry, HistoryEntryFilter>({
  type: HistoryEntry,
  orders: { AT: { by: (row) => row.createdAt, type: 'timestamptz' } },
  unlessSaid: [{ field: 'AT', direction: OrderDirection.DESC }],
  filter: {
    verb: (verb, row) => sql`${row.verb} = ${verb}`,
    subjectType: (type, row) => sql`${row.subjectType} = ${type}`,
  },
});
