// A key is its member's own affair; admins see all keys and may take them back. A key can never make another.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { sql, TRUE } from '#platform/database/sql.js';
import { ApiKey } from './api-key.entity.js';

export const apiKeyPolicy = policy(
  'apiKey',
  ApiKey,
  {
    needs: ['memberId'],
    visible: (row, actor) => {
      if (actor.apiKey) return sql`${row.id} = ${actor.apiKey.id}`;
      return actor.isAdmin ? TRUE : sql`${row.memberId} = ${actor.memberId}`;
    },
    fields: { secretHash: () => false },
  },
  {
    read: reads([MEMBER]),
    create: writes<object>([MEMBER], (actor) => !actor.apiKey),
    revoke: writes<ApiKey>([MEMBER], (actor, { id, memberId }) => {
      if (actor.apiKey) return actor.apiKey.id === id;
      return actor.isAdmin || actor.memberId === memberId;
    }),
  },
);
