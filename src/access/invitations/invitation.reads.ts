// The list of invitations.
import { sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Invitation } from './invitation.entity.js';
import type { InvitationFilter } from './invitation.inputs.js';

export const invitationList = list<Invitation, InvitationFilter>({
  type: Invitation,
  orders: { CREATED_AT: { by: (row) => row.createdAt, type: 'timestamptz' } },
  unlessSaid: [{ field: 'CREATED_AT', direction: OrderDirection.DESC }],
  filter: {
    isOpen: (isOpen, row) => sql`(${row.acceptedOn} IS NULL AND ${row.revokedOn} IS NULL) = ${isOpen}`,
  },
});
