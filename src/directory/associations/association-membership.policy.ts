// Memberships of trade associations belong to the register: read by every member, kept by those who keep the company.
import { MEMBER, policy, reads } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { keeping } from '../companies/company.policy.js';
import { AssociationMembership } from './association-membership.entity.js';

export const associationPolicy = policy(
  'association',
  AssociationMembership,
  { visible: () => TRUE },
  {
    read: reads([MEMBER]),
    join: keeping(),
    leave: keeping(),
  },
);
