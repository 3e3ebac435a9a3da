// An invitation is known to whoever sent it and to the admins; who may send one is the policy of members.
import type { Actor, Role } from '#platform/authority/actor.js';
import { policy, reads, writes } from '#platform/authority/policy.js';
import { sql, TRUE } from '#platform/database/sql.js';
import { isPerson } from '../members/member.policy.js';
import { Invitation, InvitationRole } from './invitation.entity.js';

const INVITERS: readonly Role[] = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'];

const mayReadWho = (actor: Actor, { invitedById }: Invitation): boolean =>
  actor.isAdmin || actor.memberId === invitedById;

export const invitationPolicy = policy(
  'invitation',
  Invitation,
  {
    needs: ['invitedById'],
    visible: (row, actor) => (actor.isAdmin ? TRUE : sql`${row.invitedById} = ${actor.memberId}`),
    // History holds the invitation's changes for every member; whom it was for is not for everybody.
    fields: { email: mayReadWho, name: mayReadWho, secretHash: () => false },
  },
  {
    read: reads(INVITERS),
    revoke: writes<Invitation>(
      INVITERS,
      (actor, { invitedById }) => isPerson(actor) && (actor.isAdmin || actor.memberId === invitedById),
    ),
  },
);

/** Read only under its invitation. */
export const invitationRolePolicy = policy(
  'invitationRole',
  InvitationRole,
  { visible: () => TRUE },
  { read: reads(INVITERS) },
);
