// The lists of actions, the plan that stands for a company, and the criteria that completed actions offer anew.
import { ownRows } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, sql, whether, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import type { ActionPlan } from './action-plan.entity.js';
import { Action } from './action.entity.js';
import type { ActionFilter } from './action.inputs.js';
import { ActionState } from './action-words.entity.js';

const open = (row: Columns<Action>): Sql =>
  sql`${row.agreedOn} IS NOT NULL AND ${row.completedOn} IS NULL AND ${row.droppedOn} IS NULL`;

const STANDS: Record<ActionState, (row: Columns<Action>) => Sql> = {
  PROPOSED: (row) => sql`${row.agreedOn} IS NULL AND ${row.completedOn} IS NULL AND ${row.droppedOn} IS NULL`,
  OPEN: open,
  COMPLETED: (row) => sql`${row.completedOn} IS NOT NULL`,
  DROPPED: (row) => sql`${row.droppedOn} IS NOT NULL`,
};

export const actionList = list<Action, ActionFilter>({
  type: Action,
  orders: {
    DUE_ON: { by: (row) => row.dueOn, type: 'date' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'DUE_ON', direction: OrderDirection.ASC }],
  filter: {
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    enrolmentId: (id, row) => sql`${row.enrolmentId} = ${id}`,
    actionPlanId: (id, row) => sql`${row.actionPlanId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    criterionId: (id, row) => sql`${row.criterionId} = ${id}`,
    coachId: (id, row) => sql`${row.coachId} = ${id}`,
    owner: (owner, row) => sql`${row.owner} = ${owner}`,
    isMine: (isMine, row, { actor }) =>
      isMine
        ? sql`${row.coachMemberId} = ${actor.memberId}`
        : sql`${row.coachMemberId} IS DISTINCT FROM ${actor.memberId}`,
    isOpen: (isOpen, row) => whether(open(row), isOpen),
    isOverdue: (isOverdue, row, { today }) => whether(sql`${open(row)} AND ${row.dueOn} < ${today}`, isOverdue),
    state: (state, row) => STANDS[state](row),
    dueBefore: (day, row) => sql`${row.dueOn} < ${day}`,
    dueFrom: (day, row) => sql`${row.dueOn} >= ${day}`,
  },
});

/** Which of several plans stands: one that is not closed, and then the latest. */
export function standingFirst(row: Columns<ActionPlan>): Sql {
  return sql`${row.closedOn} DESC NULLS FIRST, ${row.createdAt} DESC, ${row.id} DESC`;
}

/**
 * The criteria that completed actions of a company were for, as far as the actor sees the actions; until an assessment of
 * that day or later, signed off after the action was completed, has looked at them.
 */
export function criteriaToReassess(company: Sql, { workspace, actor }: Scope): Sql {
  const seen = ownRows({ projectId: sql`a.project_id`, organisationId: sql`a.organisation_id` }, actor);
  const assessed = sql`
    SELECT FROM assessment s
    JOIN assessment_answer w ON w.workspace_id = ${workspace} AND w.assessment_id = s.id AND w.criterion_id = c.id
    WHERE s.workspace_id = ${workspace} AND s.company_id = ${company}.id AND s.on_day >= a.completed_on
      AND s.signed_off_at > a.completed_at`;
  const completed = and(
    sql`a.workspace_id = ${workspace} AND a.company_id = ${company}.id AND a.criterion_id = c.id`,
    sql`a.completed_on IS NOT NULL`,
    seen,
    sql`NOT EXISTS (${assessed})`,
  );
  return sql`
    SELECT c.* FROM criterion c
    WHERE c.workspace_id = ${workspace} AND EXISTS (SELECT FROM action a WHERE ${completed})`;
}
