// Everybody knows who coaches; leaders and admins appoint and retire, a coach says what hours and knowledge there are.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { Coach } from './coach.entity.js';

interface Appointment {
  organisationId: string;
  memberId: string;
}

/** Admins and project leaders for any organisation, sub-project leaders for their own. */
function mayAppoint(actor: Actor, { organisationId }: Appointment): boolean {
  if (actor.isAdmin || actor.has('PROJECT_LEADER')) return true;
  return actor.has('SUBPROJECT_LEADER') && actor.actsFor(organisationId);
}

const LEADING = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'] as const;

export const coachPolicy = policy(
  'coach',
  Coach,
  { visible: () => TRUE, needs: ['memberId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    appoint: writes<Appointment>(LEADING, mayAppoint),
    amend: writes<Appointment>(
      [MEMBER],
      (actor, coach) => coach.memberId === actor.memberId || mayAppoint(actor, coach),
    ),
    retire: writes<Appointment>(LEADING, mayAppoint),
  },
);
