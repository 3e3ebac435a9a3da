// Who sees whom on the roster: a partner its own people, and those who arrange the activity everybody who comes to it.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes, type Reach } from '#platform/authority/policy.js';
import { isOwnRow, ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, type Sql } from '#platform/database/sql.js';
import { arranges } from '../activities/activity.policy.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** What every row of a roster carries: whose person it is, and who holds the roster. */
export interface OnRoster extends BehindSecondWall {
  leadProjectId: string;
  arrangerId: string;
}

/** Rows of one's own people, and all rows of the activities that one arranges. */
export function ownOrArranged<T extends OnRoster>(row: Columns<T>, actor: Actor): Sql {
  return or(
    ownRows(row, actor),
    sql`${row.leadProjectId} = ANY(${actor.projects('PROJECT_LEADER')}::uuid[])`,
    and(
      sql`${row.arrangerId} = ${actor.organisationId}`,
      sql`${row.leadProjectId} = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`,
    ),
  );
}

/** Whether the actor is among those who arrange the activity of the row. */
export function arrangesFor(actor: Actor, { leadProjectId, arrangerId }: OnRoster): boolean {
  return arranges(actor, { projectId: leadProjectId, organisationId: arrangerId });
}

/** Those who arrange, and the colleagues of whoever the person came with; an auditor only reads. */
export function keepsOnRoster(actor: Actor, row: OnRoster): boolean {
  return arrangesFor(actor, row) || (isOwnRow(actor, row) && actor.is(row.projectId, ...WORKING));
}

/** A roster is kept as long as the project that holds the activity runs, whichever project its people came with. */
const ofActivity: Reach<OnRoster> = { projectsOf: ({ leadProjectId }) => [leadProjectId] };

const NEEDS = ['projectId', 'organisationId', 'leadProjectId', 'arrangerId'] as const;

export const signUpPolicy = policy(
  'activitySignUp',
  ActivitySignUp,
  { visible: ownOrArranged, needs: NEEDS, fields: { email: keepsOnRoster } },
  {
    read: reads([MEMBER]),
    signUp: writes<OnRoster>(WORKING, keepsOnRoster, {
      projectsOf: ({ projectId, leadProjectId }) => [projectId, leadProjectId],
    }),
    withdraw: writes<OnRoster>(WORKING, keepsOnRoster, ofActivity),
    match: writes<OnRoster>(WORKING, keepsOnRoster, ofActivity),
    erase: writes<OnRoster>(WORKING, keepsOnRoster, {
      late: 'Whoever asks to be forgotten is forgotten, also after the project.',
    }),
  },
);
