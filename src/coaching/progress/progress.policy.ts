// Who sees where companies stand, who may move them, and whose words stay with those who wrote them.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { FALSE, or, sql, type Sql } from '#platform/database/sql.js';
import { worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { GrundReview } from './grund-review.entity.js';
import { Standing } from './standing.entity.js';
import { StepTransition } from './step-transition.entity.js';

/** Those who work in a project or audit it; whoever only observes sees sums. */
const INSIDE = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR'] as const;
const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** Steps are seen by all partners of every project that the company is in; of a company in none, by all who work in any. */
export function stepsSeen(companyId: Sql, actor: Actor): Sql {
  const projects = actor.projects(...INSIDE);
  if (!projects.length) return FALSE;
  const enrolments = sql`SELECT 1 FROM enrolment e WHERE e.workspace_id = ${actor.workspaceId} AND e.company_id = ${companyId}`;
  return or(sql`EXISTS (${enrolments} AND e.project_id = ANY(${projects}::uuid[]))`, sql`NOT EXISTS (${enrolments})`);
}

/** What was stated before any project belongs to the organisation that recorded it. */
function isOwnStep(actor: Actor, { projectId, organisationId }: StepTransition): boolean {
  return projectId ? isOwnRow(actor, { projectId, organisationId }) : actor.actsFor(organisationId);
}

/** What a movement is credited to: an enrolment, or what an organisation stated before any. */
export type MovedIn = WorkedOn | { readonly stated: string };

/** In an enrolment, those who work on it; what is stated before any, whoever works in some project, for the own organisation. */
function mayMove(actor: Actor, movedIn: MovedIn): boolean {
  return 'stated' in movedIn ? actor.actsFor(movedIn.stated) : worksOn(actor, movedIn);
}

export const stepPolicy = policy(
  'step',
  StepTransition,
  {
    visible: (row, actor) => stepsSeen(row.companyId, actor),
    needs: ['projectId', 'organisationId'],
    fields: { reason: isOwnStep },
  },
  {
    read: reads([MEMBER]),
    place: writes<MovedIn>(WORKING, mayMove),
    climb: writes<MovedIn>(WORKING, mayMove),
    back: writes<MovedIn>(WORKING, mayMove),
    correct: writes<MovedIn>(WORKING, mayMove),
  },
);

export const standingPolicy = policy(
  'standing',
  Standing,
  { visible: (row, actor) => stepsSeen(row.companyId, actor) },
  { read: reads([MEMBER]) },
);

export const grundPolicy = policy(
  'grund',
  GrundReview,
  {
    visible: (row, actor) => stepsSeen(row.companyId, actor),
    needs: ['projectId', 'organisationId'],
    fields: { notes: isOwnRow },
  },
  { read: reads([MEMBER]), review: writes<WorkedOn>(WORKING, worksOn) },
);
