// Workplaces belong to the register: read by every member, kept by those who keep the company.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { Workplace } from './workplace.entity.js';

export const workplacePolicy = policy(
  'workplace',
  Workplace,
  { visible: () => TRUE },
  {
    read: reads([MEMBER]),
    add: writes<unknown>(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH']),
    amend: writes<unknown>(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH']),
    close: writes<unknown>(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH']),
  },
);
