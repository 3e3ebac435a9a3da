// Who sees and keeps interventions: the partner whose they are, and who sees the whole project.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { Intervention } from './intervention.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const interventionPolicy = policy(
  'intervention',
  Intervention,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    record: writes<WorkedOn>(WORKING, worksOn),
    amend: writes<WorkedOn>(WORKING, worksOn),
    withdraw: writes<WorkedOn>(WORKING, worksOn),
  },
);
