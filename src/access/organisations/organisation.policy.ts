// Everybody in a workspace knows which organisations are in it; admins register and amend them.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { Organisation } from './organisation.entity.js';

export const organisationPolicy = policy(
  'organisation',
  Organisation,
  { visible: () => TRUE },
  {
    read: reads([MEMBER]),
    register: writes<object>(['ADMIN']),
    amend: writes<object>(['ADMIN']),
  },
);
