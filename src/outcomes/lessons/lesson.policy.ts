// Lessons are written by those who work in a project, published by those who lead it, and read by all then.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, type Sql } from '#platform/database/sql.js';
import { Lesson } from './lesson.entity.js';

const WRITING = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;
const LEADING = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER'] as const;

/** Whose lesson, and of which project; a finding from elsewhere is of none. */
type Place = Pick<Lesson, 'projectId' | 'organisationId'>;
type Kept = Place & Pick<Lesson, 'publishedOn'>;

/** Whether a lesson of these columns is published. */
export function isPublished(row: Columns<Lesson>): Sql {
  return and(sql`${row.publishedOn} IS NOT NULL`, sql`${row.withdrawnOn} IS NULL`);
}

/** What is published, and what the own organisation has written; whoever leads or audits a project sees all of its. */
function visible(row: Columns<Lesson>, actor: Actor): Sql {
  const ofOwn = and(sql`${row.projectId} IS NULL`, sql`${row.organisationId} = ${actor.organisationId}`);
  return or(isPublished(row), ofOwn, ownRows(row as unknown as Columns<BehindSecondWall>, actor));
}

/** Those who work in the project, for the own organisation; a finding from elsewhere, whoever works anywhere. */
function mayWrite(actor: Actor, { projectId, organisationId }: Place): boolean {
  if (projectId === null) return actor.actsFor(organisationId);
  if (actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH');
}

/** Whoever leads stands for what is published: the project's leader, or the sub-project's for its own part. */
function mayPublish(actor: Actor, { projectId, organisationId }: Place): boolean {
  if (projectId === null) return actor.actsFor(organisationId) && actor.has(...LEADING);
  if (actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER');
}

/** Once it is published, it is changed by those who may publish. */
function mayAmend(actor: Actor, lesson: Kept): boolean {
  return lesson.publishedOn === null ? mayWrite(actor, lesson) : mayPublish(actor, lesson);
}

const AFTERWARDS = { late: 'What a project has taught is known when it has ended, and is written down then.' };

export const lessonPolicy = policy(
  'lesson',
  Lesson,
  { visible, needs: ['projectId', 'organisationId', 'publishedOn'] },
  {
    read: reads([MEMBER]),
    write: writes<Place>(WRITING, mayWrite, AFTERWARDS),
    amend: writes<Kept>(WRITING, mayAmend, AFTERWARDS),
    publish: writes<Place>(LEADING, mayPublish, AFTERWARDS),
    withdraw: writes<Kept>(WRITING, mayAmend, AFTERWARDS),
  },
);
