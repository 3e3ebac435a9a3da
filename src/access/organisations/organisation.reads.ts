// The list of organisations.
import { sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationFilter } from './organisation.inputs.js';

export const organisationList = list<Organisation, OrganisationFilter>({
  type: Organisation,
  orders: { NAME: { by: (row) => row.name, type: 'text' } },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    kind: (kind, row) => sql`${kind} = ANY(${row.kinds})`,
    search: (text, row) =>
      sql`strpos(lower(${row.name} || ' ' || array_to_string(${row.alsoKnownAs}, ' ')), lower(${text}::text)) > 0`,
  },
});
