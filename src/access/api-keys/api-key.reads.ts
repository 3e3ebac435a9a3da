// The list of keys, and the one statement that says whose key this is and what it may do today.
import { sql, type Bound, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { dayOf, type Day } from '#platform/values/day.js';
import { membershipColumns, type Membership } from '../members/membership.reads.js';
import type { KnownWorkspace } from '../auth-sessions/entrance.service.js';
import { ApiKey } from './api-key.entity.js';
import type { ApiKeyFilter } from './api-key.inputs.js';

export const apiKeyList = list<ApiKey, ApiKeyFilter>({
  type: ApiKey,
  orders: {
    NAME: { by: (row) => row.name, type: 'text' },
    CREATED_AT: { by: (row) => row.createdAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'CREATED_AT', direction: OrderDirection.DESC }],
  filter: {
    isActive: (isActive, row) =>
      sql`(${row.revokedAt} IS NULL AND ${row.expiresOn} >= ${dayOf(new Date())}) = ${isActive}`,
    memberId: (memberId, row) => sql`${row.memberId} = ${memberId}`,
  },
});

/** A key with the member it acts for; of a member who has left there is none. */
export interface KeyHolder extends Membership {
  secretHash: string;
  mayWrite: boolean;
  projectIds: string[];
  expiresOn: Day;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  accountId: string;
  email: string;
  workspace: KnownWorkspace;
}

export function holderOf(workspace: Bound, keyId: string, today: Day): Sql {
  return sql`SELECT k.secret_hash AS "secretHash", k.may_write AS "mayWrite", k.project_ids AS "projectIds",
      k.expires_on AS "expiresOn", k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt", m.account_id AS "accountId",
      (SELECT a.email FROM account a WHERE a.id = m.account_id) AS email,
      (SELECT json_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'isDemo', w.is_demo)
        FROM workspace w WHERE w.id = ${workspace}) AS workspace,
      ${membershipColumns(workspace, today)}
    FROM api_key k JOIN member m ON m.workspace_id = ${workspace} AND m.id = k.member_id AND m.left_on IS NULL
    WHERE k.workspace_id = ${workspace} AND k.id = ${keyId}`;
}
