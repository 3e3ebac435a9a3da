// Who sees and keeps the follow-ups of a company: the partner whose they are, and who sees the whole project.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { isOwnRow, ownRows } from '#platform/authority/second-wall.js';
import { worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { FollowUp } from './follow-up.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** A note is for those who work with the company; an auditor reads what was promised and done, not what was thought. */
function isColleague(actor: Actor, row: { projectId: string; organisationId: string }): boolean {
  return isOwnRow(actor, row) && actor.is(row.projectId, ...WORKING);
}

export const followUpPolicy = policy(
  'followUp',
  FollowUp,
  {
    visible: ownRows,
    needs: ['projectId', 'organisationId'],
    fields: { note: isColleague },
  },
  {
    read: reads([MEMBER]),
    schedule: writes<WorkedOn>(WORKING, worksOn),
    reschedule: writes<WorkedOn>(WORKING, worksOn),
    complete: writes<WorkedOn>(WORKING, worksOn),
    cancel: writes<WorkedOn>(WORKING, worksOn),
  },
);
