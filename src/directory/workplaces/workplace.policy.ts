// Workplaces belong to the register: read by every member, kept by those who keep the company.
import { MEMBER, policy, reads } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { keeping } from '../companies/company.policy.js';
import { Workplace } from './workplace.entity.js';

export const workplacePolicy = policy(
  'workplace',
  Workplace,
  { visible: () => TRUE },
  {
    read: reads([MEMBER]),
    add: keeping(),
    amend: keeping(),
    close: keeping(),
  },
);
