// The lists of assessments, and what they leave to be done.
import type { Actor } from '#platform/authority/actor.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql, whether, type Bound, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import type { Localised } from '#platform/values/text.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentFilter } from './assessment.inputs.js';

/** Whether a later revision that is signed off stands instead of it. */
export function isReplaced(id: Sql, workspace: Bound): Sql {
  return sql`EXISTS (
    SELECT 1 FROM assessment r
    WHERE r.workspace_id = ${workspace} AND r.revises_id = ${id} AND r.signed_off_at IS NOT NULL)`;
}

export const assessmentList = list<Assessment, AssessmentFilter>({
  type: Assessment,
  orders: {
    ON_DAY: { by: (row) => row.onDay, type: 'date' },
    CREATED_AT: { by: (row) => row.createdAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'ON_DAY', direction: OrderDirection.DESC }],
  filter: {
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    sittingId: (id, row) => sql`${row.sittingId} = ${id}`,
    kind: (kind, row) => sql`${row.kind} = ${kind}`,
    isOfGrund: (isOfGrund, row) => whether(sql`${row.insatsomradeId} IS NULL`, isOfGrund),
    isSignedOff: (isSignedOff, row) =>
      isSignedOff
        ? sql`${row.signedOffAt} IS NOT NULL`
        : sql`(${row.signedOffAt} IS NULL AND ${row.discardedOn} IS NULL)`,
    isDiscarded: (isDiscarded, row) => whether(sql`${row.discardedOn} IS NOT NULL`, isDiscarded),
    isInForce: (isInForce, row, { workspace }) => whether(isReplaced(row.id, workspace), !isInForce),
  },
});

/** A criterion of the next step that the latest assessment of an insatsområde found unmet. */
export interface UnmetCriterion {
  assessmentId: string;
  insatsomradeId: string;
  staircaseVersionId: string;
  enrolmentId: string;
  /** The step that is next, and its criterion. */
  step: number;
  criterionId: string;
  code: string;
  statement: Localised;
  nextAction: Localised | null;
}

/** A company, and the partner whose assessments of it are meant. */
export interface AssessedBy {
  companyId: string;
  organisationId: string;
}

/** The unmet criteria of the next step, of the latest assessment that a partner has signed off in each insatsområde of a company. */
export function unmetOf({ companyId, organisationId }: AssessedBy, actor: Actor, workspace: Bound): Sql {
  const place = { projectId: sql`a.project_id`, organisationId: sql`a.organisation_id` } as Columns<BehindSecondWall>;
  return sql`
    WITH latest AS (
      SELECT DISTINCT ON (a.insatsomrade_id) a.id, a.insatsomrade_id, a.staircase_version_id, a.enrolment_id,
        a.next_step, a.unmet_ids
      FROM assessment a
      WHERE a.workspace_id = ${workspace} AND a.company_id = ${companyId} AND a.insatsomrade_id IS NOT NULL
        AND a.organisation_id = ${organisationId} AND a.signed_off_at IS NOT NULL
        AND NOT ${isReplaced(sql`a.id`, workspace)} AND (${ownRows(place, actor)})
      ORDER BY a.insatsomrade_id, a.on_day DESC, a.signed_off_at DESC, a.id DESC)
    SELECT l.id AS "assessmentId", l.insatsomrade_id AS "insatsomradeId",
      l.staircase_version_id AS "staircaseVersionId", l.enrolment_id AS "enrolmentId", l.next_step AS step,
      c.id AS "criterionId", c.code, c.statement, c.next_action AS "nextAction"
    FROM latest l
    JOIN criterion c ON c.workspace_id = ${workspace} AND c.id = ANY(l.unmet_ids)
    JOIN insatsomrade i ON i.workspace_id = ${workspace} AND i.id = l.insatsomrade_id
    ORDER BY i.position, i.id, c.number`;
}

/**
 * What a company lacks for the next step above its standing: what the latest assessment there found unmet, or all that the
 * step asks where none has looked. Of a step that only another partner has assessed, nothing is told.
 */
export function criteriaLacking(standing: Sql, { actor, workspace }: Scope): Sql {
  const place = { projectId: sql`a.project_id`, organisationId: sql`a.organisation_id` };
  const assessed = sql`
    FROM assessment a
    WHERE a.workspace_id = ${workspace} AND a.company_id = ${standing}.company_id
      AND a.insatsomrade_id = ${standing}.insatsomrade_id AND a.staircase_version_id = ${standing}.staircase_version_id
      AND a.signed_off_at IS NOT NULL AND a.next_step = ${standing}.step + 1 AND NOT ${isReplaced(sql`a.id`, workspace)}`;
  const isUnmet = sql`(
    SELECT c.id = ANY(a.unmet_ids) ${assessed} AND (${ownRows(place, actor)})
    ORDER BY a.on_day DESC, a.signed_off_at DESC, a.id DESC LIMIT 1)`;
  return sql`
    SELECT c.* FROM step t
    JOIN criterion c ON c.workspace_id = ${workspace} AND c.step_id = t.id
    WHERE t.workspace_id = ${workspace} AND t.staircase_version_id = ${standing}.staircase_version_id
      AND t.number = ${standing}.step + 1
      AND coalesce(${isUnmet}, NOT EXISTS (SELECT 1 ${assessed}))`;
}
