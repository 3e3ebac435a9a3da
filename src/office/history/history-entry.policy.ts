// Who may read history: whoever may see what it was done to.
import { MEMBER, policy, reads } from '#platform/authority/policy.js';
import { and, or, sql } from '#platform/database/sql.js';
import { HistoryEntry } from './history-entry.entity.js';

export const historyPolicy = policy(
  'history',
  HistoryEntry,
  {
    needs: ['subjectType', 'subjectId', 'companyId', 'projectId', 'organisationId'],
    visible: (row, actor) =>
      or(
        // The register and the workspace's own affairs belong to no project and no organisation.
        and(sql`${row.projectId} IS NULL`, sql`${row.organisationId} IS NULL`),
        sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER', 'AUDITOR')}::uuid[])`,
        and(
          sql`${row.organisationId} = ${actor.organisationId}`,
          or(
            sql`${row.projectId} IS NULL`,
            sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`,
          ),
        ),
      ),
  },
  { read: reads([MEMBER]) },
);
