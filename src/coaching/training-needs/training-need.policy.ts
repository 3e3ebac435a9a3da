// Who sees and keeps training needs: the partner whose they are, and who sees the whole project; observers see sums alone.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { worksAt, type WorkedAt } from '../enrolments/enrolment.policy.js';
import { TrainingNeedMatch } from './training-need-match.entity.js';
import { TrainingNeed } from './training-need.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const trainingNeedPolicy = policy(
  'trainingNeed',
  TrainingNeed,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    identify: writes<WorkedAt>(WORKING, worksAt),
    amend: writes<WorkedAt>(WORKING, worksAt),
    match: writes<WorkedAt>(WORKING, worksAt),
    meet: writes<WorkedAt>(WORKING, worksAt),
    withdraw: writes<WorkedAt>(WORKING, worksAt),
    reopen: writes<WorkedAt>(WORKING, worksAt),
  },
);

export const trainingNeedMatchPolicy = policy(
  'trainingNeedMatch',
  TrainingNeedMatch,
  { visible: ownRows },
  { read: reads([MEMBER]) },
);
