// Where companies stand, read for every insatsområde at once; and the lists of their transitions.
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { sql, type Sql } from '#platform/database/sql.js';
import type { StepTransitionFilter } from './progress.inputs.js';
import { StepTransition } from './step-transition.entity.js';

/**
 * The standings of a company in every insatsområde of the workspace, those without a step included. A standing that is
 * not yet written has version 0 and the id that it will have (`Standing.idOf`).
 */
export function standingsOf(company: Sql, { workspace }: Scope): Sql {
  const hash = sql`md5(${company}.id::text || i.id::text)`;
  return sql`
    SELECT i.workspace_id, i.id AS insatsomrade_id, i.position, ${company}.id AS company_id,
      coalesce(s.id, overlay(overlay(${hash} PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid) AS id,
      coalesce(s.version, 0) AS version, coalesce(s.created_at, i.created_at) AS created_at,
      coalesce(s.updated_at, i.created_at) AS updated_at, s.staircase_version_id, s.step, s.step_name, s.since_on,
      s.from_step, s.last_transition_id
    FROM insatsomrade i
    LEFT JOIN standing s
      ON s.workspace_id = ${workspace} AND s.company_id = ${company}.id AND s.insatsomrade_id = i.id
    WHERE i.workspace_id = ${workspace} AND (i.retired_on IS NULL OR s.step IS NOT NULL)`;
}

/** The standing that a transition has its part in. */
export function standingOf(transition: Sql, { workspace }: Scope): Sql {
  return sql`
    SELECT s.* FROM standing s
    WHERE s.workspace_id = ${workspace} AND s.company_id = ${transition}.company_id
      AND s.insatsomrade_id = ${transition}.insatsomrade_id`;
}

export const transitionList = list<StepTransition, StepTransitionFilter>({
  type: StepTransition,
  orders: { ON_DAY: { by: (row) => row.onDay, type: 'date' } },
  unlessSaid: [{ field: 'ON_DAY', direction: OrderDirection.DESC }],
  filter: {
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    kind: (kind, row) => sql`${row.kind} = ${kind}`,
    fromOn: (from, row) => sql`${row.onDay} >= ${from}`,
    toOn: (to, row) => sql`${row.onDay} <= ${to}`,
  },
});
