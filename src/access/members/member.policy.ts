// Colleagues know each other's names; admins and leaders let people in, admins promote them and see them off.
import type { Actor, Role, RoleHeld } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { Member } from './member.entity.js';

/** A role that somebody would be given: in which project, and for which organisation they act. */
export interface RoleToGive {
  projectId: string;
  role: Role;
  organisationId: string;
}

/** What an invitation would give. A row that is judged for what its viewer can do offers no roles. */
export interface PlaceToGive {
  isAdmin: boolean;
  roles?: readonly RoleToGive[];
}

/** What a sub-project leader can make of people in the own organisation: never more than they are themselves. */
const BELOW_SUBPROJECT_LEADER: readonly Role[] = ['SUBPROJECT_LEADER', 'COACH'];

/** A key acts for a machine: it never decides who may enter (tokens cannot mint tokens). */
export const isPerson = (actor: Actor): boolean => !actor.apiKey;

/** An admin gives any role, a leader those of the project led, a sub-project leader those of the own organisation there. */
export function mayGive(actor: Actor, { projectId, role, organisationId }: RoleToGive): boolean {
  if (!isPerson(actor)) return false;
  if (actor.isAdmin || actor.is(projectId, 'PROJECT_LEADER')) return true;
  const isBelow = BELOW_SUBPROJECT_LEADER.includes(role) && actor.actsFor(organisationId);
  return isBelow && actor.is(projectId, 'SUBPROJECT_LEADER');
}

/** Roles of whatever projects, and for an admin also none. */
function mayInvite(actor: Actor, { isAdmin, roles = [] }: PlaceToGive): boolean {
  if (!isPerson(actor)) return false;
  if (actor.isAdmin) return true;
  return !isAdmin && roles.length > 0 && roles.every((role) => mayGive(actor, role));
}

/** An auditor comes when the project is over; a role that writes is given in vain. */
export const WHO_READS = 'Who reads a project is decided after its end too: auditors come then.';

/** Somebody to look as: a row that is judged for what its viewer can do holds no roles, and so shows no leader that they may. */
export interface LookedAs {
  held?: readonly RoleHeld[];
}

/** An admin looks as anybody, a project leader as whoever works in a project led; a key never. */
function mayLookAs(actor: Actor, { held = [] }: LookedAs): boolean {
  return isPerson(actor) && (actor.isAdmin || held.some(({ projectId }) => actor.is(projectId, 'PROJECT_LEADER')));
}

/** An address is for oneself, for colleagues of the same organisation, and for those who lead or administer. */
export function mayReadEmail(actor: Actor, { id, organisationId }: Member): boolean {
  if (actor.has('ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER')) return true;
  return actor.memberId === id || actor.actsFor(organisationId);
}

export const memberPolicy = policy(
  'member',
  Member,
  { visible: () => TRUE },
  {
    read: reads([MEMBER]),
    invite: writes<PlaceToGive>(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'], mayInvite, { late: WHO_READS }),
    viewAs: reads<LookedAs>(['ADMIN', 'PROJECT_LEADER'], mayLookAs),
    promote: writes<Member>(['ADMIN'], isPerson),
    demote: writes<Member>(['ADMIN'], isPerson),
    amend: writes<Member>([MEMBER], (actor, { id }) => isPerson(actor) && (actor.isAdmin || actor.memberId === id)),
    leave: writes<Member>([MEMBER], (actor, { id }) => isPerson(actor) && (actor.isAdmin || actor.memberId === id)),
  },
);
