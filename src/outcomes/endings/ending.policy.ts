// Who ends a project, who sees how it ended, and who sees what became of its promises.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { keeps } from '#programme/projects/project.policy.js';
import { EndingFigure } from './ending-figure.entity.js';
import { EndingLetter } from './ending-letter.entity.js';
import { ObligationAnswer } from './obligation-answer.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

const INSIDE = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'AUDITOR'] as const;
const KEEPING = ['ADMIN', 'PROJECT_LEADER'] as const;

type OfProject = Pick<ProjectEnding, 'projectId'>;

/** Those who work in the project or audit it, admins, and everybody once it is public. */
function visible(row: Columns<ProjectEnding>, actor: Actor): Sql {
  if (actor.isAdmin) return TRUE;
  return or(
    sql`${row.projectId} = ANY(${actor.projects(...INSIDE)}::uuid[])`,
    and(sql`${row.isPublic}`, sql`${row.closedAt} IS NOT NULL`, sql`${row.reopenedAt} IS NULL`),
  );
}

/** Whether the actor is told what is still promised in a project. */
export function seesObligations(actor: Actor, projectId: string): boolean {
  return actor.isAdmin || actor.is(projectId, ...INSIDE);
}

/** Whether the actor is also told what they say: an admin without a role knows that there are such. */
export function readsObligations(actor: Actor, projectId: string): boolean {
  return actor.is(projectId, ...INSIDE);
}

/** Who reads an ending's texts, in a history entry of it too. */
function isInside(actor: Actor, { projectId, isPublic = false }: Partial<ProjectEnding>): boolean {
  if (projectId === undefined) return false;
  return isPublic || actor.isAdmin || actor.is(projectId, ...INSIDE);
}

const ends = (late?: string) =>
  writes<OfProject>(KEEPING, (actor, { projectId }) => keeps(actor, projectId), late === undefined ? {} : { late });

export const projectEndingPolicy = policy(
  'projectEnding',
  ProjectEnding,
  {
    visible,
    needs: ['projectId', 'isPublic'],
    fields: { reasons: isInside, decidedBy: isInside, alsoBecause: isInside, whys: isInside, reopenReason: isInside },
  },
  {
    read: reads([MEMBER]),
    begin: ends(),
    amend: ends(),
    settle: ends(),
    close: ends(),
    endEarly: ends(),
    reopen: ends('It is what takes the end back.'),
  },
);

/**
 * Those who see the whole project see all its figures; each partner those of the whole and its own share; an observer, and
 * an admin without a role, none.
 */
function figuresSeen(row: Columns<EndingFigure>, actor: Actor): Sql {
  return or(
    sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER', 'AUDITOR')}::uuid[])`,
    and(
      sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`,
      or(sql`${row.organisationId} IS NULL`, sql`${row.organisationId} = ${actor.organisationId}`),
    ),
  );
}

export const endingFigurePolicy = policy(
  'endingFigure',
  EndingFigure,
  { visible: figuresSeen },
  { read: reads([MEMBER]) },
);

export const obligationAnswerPolicy = policy(
  'obligationAnswer',
  ObligationAnswer,
  { visible: (row, actor) => (actor.isAdmin ? TRUE : ownRows(row, actor)) },
  { read: reads([MEMBER]) },
);

export const endingLetterPolicy = policy('endingLetter', EndingLetter, { visible: ownRows }, { read: reads([MEMBER]) });
