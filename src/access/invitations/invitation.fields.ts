// What hangs under an invitation.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Columns } from '#platform/database/metadata.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Invitation, InvitationRole } from './invitation.entity.js';

@FieldsOf(() => Invitation)
export class InvitationFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [InvitationRole], {
    of: () => InvitationRole,
    by: 'invitationId',
    order: (row: Columns<InvitationRole>) => sql`${row.id}`,
    description: 'Rollerna som följer med. The roles that come along.',
  })
  async roles(@Parent() invitation: Invitation, @Info() info: GraphQLResolveInfo): Promise<InvitationRole[]> {
    return this.reader.branch(invitation, info);
  }
}
