// Who sees and keeps referrals: the partner whose they are, and who sees the whole project.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { Referral } from './referral.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const referralPolicy = policy(
  'referral',
  Referral,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    make: writes<WorkedOn>(WORKING, worksOn),
    amend: writes<WorkedOn>(WORKING, worksOn),
    answer: writes<WorkedOn>(WORKING, worksOn, {
      late: 'Whether others took the company on is known when they say so, also after the project.',
    }),
    withdraw: writes<WorkedOn>(WORKING, worksOn),
  },
);
