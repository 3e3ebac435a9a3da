// What has become of training needs: who has been present at what they were matched to. In SQL as the rules say it of one in hand.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { columnsOf, type Columns } from '#platform/database/metadata.js';
import { name, sql, type Bound, type Sql } from '#platform/database/sql.js';
import { TrainingNeed } from './training-need.entity.js';
import type { Become } from './training-need.rules.js';

type Row = Columns<TrainingNeed>;

/**
 * The day on which each person was first present at an activity that the need is matched to: in its project, and of its
 * company with its partner unless it is of a whole industry. A name that nobody has recognised yet is a person of its own.
 */
function attended({ id, companyId, projectId, organisationId }: Row, workspace: Bound): Sql {
  return sql`SELECT min(a.on_day) AS first_on FROM training_need_match x
    JOIN attendance a ON a.workspace_id = ${workspace} AND a.activity_id = x.activity_id AND a.presence = 'PRESENT'
    LEFT JOIN participant p ON p.workspace_id = ${workspace} AND p.id = a.participant_id
    WHERE x.workspace_id = ${workspace} AND x.training_need_id = ${id} AND x.ended_on IS NULL
      AND a.project_id = ${projectId}
      AND (${companyId} IS NULL OR (a.company_id = ${companyId} AND a.organisation_id = ${organisationId}))
    GROUP BY coalesce(p.person_id, a.sign_up_id)`;
}

/** Whether something is found for it that has not been cancelled. */
function isMatched({ id }: Row, workspace: Bound): Sql {
  return sql`EXISTS (SELECT 1 FROM training_need_match x
    LEFT JOIN activity v ON v.workspace_id = ${workspace} AND v.id = x.activity_id
    WHERE x.workspace_id = ${workspace} AND x.training_need_id = ${id} AND x.ended_on IS NULL AND v.cancelled_on IS NULL)`;
}

/** What has become of each need, as columns `people` and `met_on` of a row beside it. */
export function becomeInSql(row: Row, workspace: Bound): Sql {
  return sql`SELECT count(d.first_on)::int AS people,
    least(${row.metByHandOn}, (array_agg(d.first_on ORDER BY d.first_on))[greatest(1, coalesce(${row.people}, 1))]) AS met_on
    FROM (${attended(row, workspace)}) d`;
}

/** Where a need stands, told with what has become of it. */
export function stateInSql(row: Row, workspace: Bound, become: { people: Sql; metOn: Sql }): Sql {
  return sql`CASE WHEN ${row.withdrawnOn} IS NOT NULL THEN 'WITHDRAWN' WHEN ${become.metOn} IS NOT NULL THEN 'MET'
    WHEN ${become.people} > 0 THEN 'PARTLY_MET' WHEN ${isMatched(row, workspace)} THEN 'MATCHED' ELSE 'OPEN' END`;
}

/** The same of a row alone, for a list or an answer that the database writes. */
export function ownStateInSql(row: Row, workspace: Bound): Sql {
  const become = { people: name('b', 'people'), metOn: name('b', 'met_on') };
  return sql`(SELECT ${stateInSql(row, workspace, become)} FROM (${becomeInSql(row, workspace)}) b)`;
}

@Injectable()
export class BecomeReads {
  constructor(private readonly db: Database) {}

  /** By need; all in one statement. */
  async of(ids: readonly string[]): Promise<Map<string, Become>> {
    const { workspace } = this.db;
    const row = columnsOf<TrainingNeed>(this.db.meta(TrainingNeed), name('t'));
    const found = await this.db.read<Become & { id: string }>(sql`
      SELECT t.id, t.withdrawn_on AS "withdrawnOn", t.met_by_hand_on AS "metByHandOn", t.people,
        ${isMatched(row, workspace)} AS "isMatched", ARRAY(${attended(row, workspace)})::text[] AS "firstDays"
      FROM training_need t WHERE t.workspace_id = ${workspace} AND t.id = ANY(${ids}::uuid[])`);
    return new Map(found.map((one) => [one.id, one]));
  }
}
