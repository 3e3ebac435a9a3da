// Who sees which sessions, who may write them, and who reads what was said.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { isOwnRow, ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, type Sql } from '#platform/database/sql.js';
import { judgedInSql } from '#platform/reader/in-sql.js';
import { inOwnProjects, mayWrite, worksOn, type WorkedOn, type Written } from '../enrolments/enrolment.policy.js';
import { CoachingSession } from './coaching-session.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** Logging stops at no rule, the end of the project included: the day of the session decides whether it counts. */
const CAPTURE = 'The day of the session decides, not the day it arrives.';

/** A session as the judgements look at it; a history entry of one knows nothing of sharing. */
interface Read extends BehindSecondWall {
  sharedAt?: Date | null;
}

/** Shared texts are read by everybody who works in the project. */
function isShared(actor: Actor, { projectId, sharedAt }: Read): boolean {
  return Boolean(sharedAt) && actor.is(projectId, ...WORKING);
}

/** The leader reads working notes, and whoever works for the own organisation's part; an auditor never does. */
export function readsNote(actor: Actor, session: Read): boolean {
  const { projectId, organisationId } = session;
  if (isShared(actor, session) || actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH');
}

/** Evidence is what an auditor comes for. */
function readsEvidence(actor: Actor, session: Read): boolean {
  return isOwnRow(actor, session) || isShared(actor, session);
}

const sharedRows = (row: Columns<CoachingSession>, actor: Actor): Sql =>
  sql`(${row.sharedAt} IS NOT NULL AND ${row.projectId} = ANY(${actor.projects(...WORKING)}::uuid[]))`;

judgedInSql(readsNote, (row: Columns<CoachingSession>, actor) =>
  or(
    sharedRows(row, actor),
    sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER')}::uuid[])`,
    and(
      sql`${row.organisationId} = ${actor.organisationId}`,
      sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`,
    ),
  ),
);
judgedInSql(readsEvidence, (row: Columns<CoachingSession>, actor) => or(ownRows(row, actor), sharedRows(row, actor)));

export const coachingSessionPolicy = policy(
  'coachingSession',
  CoachingSession,
  {
    visible: inOwnProjects,
    needs: ['projectId', 'organisationId', 'coachMemberIds', 'sharedAt'],
    fields: {
      workingNote: readsNote,
      evidence: readsEvidence,
      cancelReason: isOwnRow,
      minutes: isOwnRow,
      companyMinutes: isOwnRow,
      plannedMinutes: isOwnRow,
      preparationMinutes: isOwnRow,
      travelMinutes: isOwnRow,
      personsCoached: isOwnRow,
      mode: isOwnRow,
      reportable: isOwnRow,
      missing: isOwnRow,
    },
  },
  {
    read: reads([MEMBER]),
    plan: writes<WorkedOn>(WORKING, worksOn),
    log: writes<WorkedOn>(WORKING, worksOn, { late: CAPTURE }),
    amend: writes<Written>(WORKING, mayWrite, { late: CAPTURE }),
    cancel: writes<Written>(WORKING, mayWrite, { late: 'What was logged late by mistake is taken back.' }),
    share: writes<Written>(WORKING, mayWrite),
    thank: writes<Written>(WORKING, mayWrite),
  },
);
