// The second wall: inside a workspace, a row of a project belongs to the organisation that made it.
import { and, or, sql, type Sql } from '../database/sql.js';
import type { Columns } from '../database/metadata.js';
import { judgedInSql } from '../reader/in-sql.js';
import type { Actor } from './actor.js';

/** What every row behind the second wall carries, fixed at its creation. */
export interface BehindSecondWall {
  projectId: string;
  organisationId: string;
}

/** Rows of the own organisation in the projects one works in, and all rows of the projects one leads or audits. */
export function ownRows<T extends BehindSecondWall>(row: Columns<T>, actor: Actor): Sql {
  return or(
    sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER', 'AUDITOR')}::uuid[])`,
    and(
      sql`${row.organisationId} = ${actor.organisationId}`,
      sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`,
    ),
  );
}

/** The same judgement on a row in hand. */
export function isOwnRow(actor: Actor, { projectId, organisationId }: BehindSecondWall): boolean {
  if (actor.is(projectId, 'PROJECT_LEADER', 'AUDITOR')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH');
}

judgedInSql(isOwnRow, ownRows<BehindSecondWall>);
