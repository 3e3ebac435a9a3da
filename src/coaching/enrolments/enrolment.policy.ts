// Who sees which companies take part, who may say what becomes of it, and what the other partners do not read.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { isOwnRow, ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { EnrolmentCoach } from './enrolment-coach.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { HandOver } from './hand-over.entity.js';
import { RecentMeeting } from './recent-meeting.entity.js';

/** Those who work in a project or audit it; whoever only observes sees sums and no rows. */
const INSIDE = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR'] as const;
const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** Rows that every partner of a project sees, whichever partner made them. */
export function inOwnProjects(row: Columns<{ projectId: string }>, actor: Actor): Sql {
  return sql`${row.projectId} = ANY(${actor.projects(...INSIDE)}::uuid[])`;
}

/** Whether the actor sees enrolments of any project at all. */
export function worksAnywhere(actor: Actor): boolean {
  return actor.has(...INSIDE);
}

/** What is written to in an enrolment: by its leaders, its responsible coach and those named on it. */
export interface WorkedOn extends BehindSecondWall {
  /** The members who coach here; absent where only leaders are meant. */
  responsibleMemberIds?: readonly string[];
}

/** The project's leader, the sub-project's leader in the own organisation's part, and the coaches of this very company. */
export function worksOn(actor: Actor, { projectId, organisationId, responsibleMemberIds = [] }: WorkedOn): boolean {
  if (leads(actor, { projectId, organisationId })) return true;
  return actor.is(projectId, 'COACH') && responsibleMemberIds.includes(actor.memberId);
}

/** Whoever answers for a partner's part of the project, or for all of it. */
export function leads(actor: Actor, { projectId, organisationId }: BehindSecondWall): boolean {
  if (actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER');
}

/** What a row of an enrolment says of whose it is. */
export interface OfPartner extends BehindSecondWall {
  coachMemberId?: string | null;
}

/** A row that the coaches who were there answer for together. */
export interface OfCoaches extends BehindSecondWall {
  coachMemberIds: readonly string[];
}

/** Who may write a row: the coaches of its enrolment while the company is with the same partner, and the row's own coach. */
export function workedOnIn(row: OfPartner, enrolment: Enrolment | undefined): WorkedOn {
  const { projectId, organisationId, coachMemberId } = row;
  const coaches = enrolment?.organisationId === organisationId ? enrolment.responsibleMemberIds : [];
  return { projectId, organisationId, responsibleMemberIds: coachMemberId ? [...coaches, coachMemberId] : coaches };
}

/** What is written to: by the leaders, the coaches who were there and those of the enrolment, as long as it is theirs. */
export interface Written extends WorkedOn, OfCoaches {}

/** A row as it is written to: once the company has passed to another partner, its new coaches have no part in it. */
export function writtenIn(row: OfCoaches, enrolment: Enrolment | undefined): Written {
  const { projectId, organisationId, coachMemberIds } = row;
  const responsibleMemberIds = enrolment?.organisationId === organisationId ? enrolment.responsibleMemberIds : [];
  return { projectId, organisationId, coachMemberIds, responsibleMemberIds };
}

/** Whether the actor writes what several coaches did together. */
export function mayWrite(actor: Actor, { coachMemberIds, responsibleMemberIds = [], ...place }: Written): boolean {
  const { projectId, organisationId } = place;
  if (!actor.actsFor(organisationId) && !actor.is(projectId, 'PROJECT_LEADER')) return false;
  return worksOn(actor, { ...place, responsibleMemberIds: [...responsibleMemberIds, ...coachMemberIds] });
}

/** Whoever works for a partner in the project: a new enrolment is opened for the own organisation, by its leader for any. */
export function worksFor(actor: Actor, place: BehindSecondWall): boolean {
  return leads(actor, place) || (actor.actsFor(place.organisationId) && actor.is(place.projectId, 'COACH'));
}

/** A row about a company in a project, which may take part there or not yet. */
export interface WorkedAt extends WorkedOn {
  enrolmentId: string | null;
}

/** What belongs to an enrolment is written by those who work on it; the rest by everybody of the partner whose it is. */
export function worksAt(actor: Actor, row: WorkedAt): boolean {
  return row.enrolmentId === null ? worksFor(actor, row) : worksOn(actor, row);
}

export const enrolmentPolicy = policy(
  'enrolment',
  Enrolment,
  {
    visible: inOwnProjects,
    needs: ['projectId', 'organisationId', 'responsibleMemberIds'],
    fields: {
      askAgainOn: isOwnRow,
      askAgainReason: isOwnRow,
      outcome: isOwnRow,
      closeReason: isOwnRow,
      closeNote: isOwnRow,
      sizeClassAtAgreement: isOwnRow,
      eligibilityAtAgreement: isOwnRow,
      judgements: isOwnRow,
      agreedDespite: isOwnRow,
    },
  },
  {
    read: reads([MEMBER]),
    open: writes<BehindSecondWall>(WORKING, worksFor),
    judge: writes<WorkedOn>(WORKING, worksOn),
    agree: writes<WorkedOn>(WORKING, worksOn),
    agreeDespite: writes<BehindSecondWall>(['PROJECT_LEADER', 'SUBPROJECT_LEADER'], leads),
    askAgain: writes<WorkedOn>(WORKING, worksOn),
    handOver: writes<WorkedOn>(WORKING, worksOn),
    nameCoach: writes<WorkedOn>(WORKING, worksOn),
    releaseCoach: writes<WorkedOn>(WORKING, worksOn),
    close: writes<WorkedOn>(WORKING, worksOn),
    reopen: writes<WorkedOn>(WORKING, worksOn),
  },
);

export const enrolmentCoachPolicy = policy(
  'enrolmentCoach',
  EnrolmentCoach,
  { visible: ownRows },
  { read: reads([MEMBER]) },
);

/** Why a company was handed over is read by the two partners and by who sees the whole project. */
function isPartyTo(actor: Actor, { projectId, fromOrganisationId, toOrganisationId }: HandOver): boolean {
  return [fromOrganisationId, toOrganisationId].some((organisationId) =>
    isOwnRow(actor, { projectId, organisationId }),
  );
}

export const handOverPolicy = policy(
  'handOver',
  HandOver,
  {
    visible: inOwnProjects,
    needs: ['projectId', 'fromOrganisationId', 'toOrganisationId'],
    fields: { reason: isPartyTo },
  },
  { read: reads([MEMBER]) },
);

/** That a partner met a company is seen by all partners; the notice itself leaves out the own organisation. */
export const recentMeetingPolicy = policy(
  'recentMeeting',
  RecentMeeting,
  { visible: inOwnProjects },
  { read: reads([MEMBER]) },
);
