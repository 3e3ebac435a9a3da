// The list of contacts.
import { fixed, sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import type { ContactFilter } from './contact.inputs.js';
import { Contact } from './contact.entity.js';

export const contactList = list<Contact, ContactFilter>({
  type: Contact,
  orders: {
    // In Swedish order; the erased, who have no name, come first.
    NAME: { by: (row) => sql`(coalesce(${row.name}, '') ${fixed('COLLATE "sv-x-icu"')})`, type: 'text' },
    ADDED_AT: { by: (row) => row.createdAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    role: (role, row) => sql`${role} = ANY(${row.roles})`,
    consentsTo: (purpose, row, { workspace, today }) => sql`EXISTS (SELECT 1 FROM consent c
      WHERE c.workspace_id = ${workspace} AND c.contact_id = ${row.id} AND c.purpose = ${purpose}
        AND c.given_on <= ${today}::date AND (c.withdrawn_on IS NULL OR c.withdrawn_on > ${today}::date))`,
    isErased: (erased, row) => (erased ? sql`${row.erasedAt} IS NOT NULL` : sql`${row.erasedAt} IS NULL`),
  },
});
