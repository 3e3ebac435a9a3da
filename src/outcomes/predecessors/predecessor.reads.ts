// What a project's predecessors leave behind: the companies that were in them, and the needs that nobody met.
import type { Actor } from '#platform/authority/actor.js';
import { forBoth } from '#platform/authority/policy.js';
import { and, or, sql, type Sql } from '#platform/database/sql.js';
import type { Scope } from '#platform/reader/list.js';

const INSIDE = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR'] as const;
const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** The projects that a project follows upon. */
function predecessorsOf(project: Sql, { workspace }: Scope): Sql {
  return sql`SELECT b.predecessor_id FROM predecessor b
    WHERE b.workspace_id = ${workspace} AND b.project_id = ${project}.id AND b.predecessor_id IS NOT NULL`;
}

/**
 * Whether the actor may know who was in an earlier project: with a role of their own there; and whoever works in the
 * project that follows, where the organisation that they act for took part in the earlier one. That a project names
 * another as its predecessor opens nothing to an organisation that was not there.
 */
function knowsWhoWasIn(earlier: Sql, project: Sql, actor: Actor, { workspace }: Scope): Sql {
  const tookPart = sql`EXISTS (SELECT 1 FROM project_partner p
    WHERE p.workspace_id = ${workspace} AND p.project_id = ${earlier} AND p.organisation_id = ${actor.organisationId})`;
  return or(
    sql`${earlier} = ANY(${actor.projects(...INSIDE)}::uuid[])`,
    and(sql`${project}.id = ANY(${actor.projects(...WORKING)}::uuid[])`, tookPart),
  );
}

/** The companies that were in a project's predecessors, from first interest on. */
export function companiesBefore(project: Sql, scope: Scope): Sql {
  const { workspace, actor } = scope;
  return sql`SELECT c.* FROM company c
    WHERE c.workspace_id = ${workspace} AND c.id IN (SELECT e.company_id FROM enrolment e
      WHERE e.workspace_id = ${workspace} AND e.project_id IN (${predecessorsOf(project, scope)})
        AND ${forBoth(actor, (one) => knowsWhoWasIn(sql`e.project_id`, project, one, scope))})`;
}

/** The training needs of a project's predecessors. */
export function needsBefore(project: Sql, scope: Scope): Sql {
  return sql`SELECT n.* FROM training_need n
    WHERE n.workspace_id = ${scope.workspace} AND n.project_id IN (${predecessorsOf(project, scope)})`;
}
