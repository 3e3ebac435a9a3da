// The lists of areas, and what is asked across their tables.
import { holding } from '#platform/database/pattern.js';
import { FALSE, fixed, or, sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import type { InsatsomradeFilter } from './insatsomrade.inputs.js';

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

export const insatsomradeList = list<Insatsomrade, InsatsomradeFilter>({
  type: Insatsomrade,
  orders: {
    POSITION: { by: (row) => row.position, type: 'integer' },
    CODE: { by: (row) => row.code, type: 'text' },
    NAME: { by: (row) => sql`((${row.name} ->> 'sv') ${IN_SWEDISH})`, type: 'text' },
  },
  unlessSaid: [{ field: 'POSITION', direction: OrderDirection.ASC }],
  filter: {
    codes: (codes, row) => sql`${row.code} = ANY(${codes}::text[])`,
    search: (text, row) => {
      const pattern = holding(text);
      return or(sql`${row.name} ->> 'sv' ILIKE ${pattern}`, sql`${row.name} ->> 'en' ILIKE ${pattern}`, FALSE);
    },
    inUse: (inUse, row) => (inUse ? sql`${row.retiredOn} IS NULL` : sql`${row.retiredOn} IS NOT NULL`),
  },
});
