// The list of contacts.
import { ConsentPurpose } from './consent.entity.js';
import { fixed, sql, type Bound, type Sql } from '#platform/database/sql.js';
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

/** Whoever has taken back consent to all of these does not want letters. */
export const EVERY_LETTER: readonly ConsentPurpose[] = [
  ConsentPurpose.NEWSLETTER,
  ConsentPurpose.INVITATIONS,
  ConsentPurpose.SURVEYS,
];

/**
 * Whether the contact `c` may be written to: one with an address, who has not taken back a consent to letters of these
 * kinds without giving one of them again.
 */
export function mayBeWrittenTo(purposes: readonly ConsentPurpose[], workspace: Bound): Sql {
  return sql`(c.email IS NOT NULL AND c.erased_at IS NULL AND NOT EXISTS (
    SELECT FROM consent s WHERE s.workspace_id = ${workspace} AND s.contact_id = c.id AND s.purpose = ANY(${purposes}::text[])
      AND s.withdrawn_on IS NOT NULL AND NOT EXISTS (
        SELECT FROM consent g WHERE g.workspace_id = ${workspace} AND g.contact_id = c.id
          AND g.purpose = ANY(${purposes}::text[]) AND g.withdrawn_on IS NULL)))`;
}

/** In which order the contacts `c` of a company are written to: who decides, then whom one turns to, then as they were met. */
export const FIRST_WRITTEN_TO = fixed(
  `'DECISION_MAKER' = ANY(c.roles) DESC, 'CONTACT' = ANY(c.roles) DESC, c.created_at, c.id`,
);
