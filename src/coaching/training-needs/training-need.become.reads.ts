// What has become of a training need, in SQL: the same as the rules say of one in hand.
import type { Columns } from '#platform/database/metadata.js';
import { sql, type Sql } from '#platform/database/sql.js';
import type { TrainingNeed } from './training-need.entity.js';

type Row = Columns<Pick<TrainingNeed, 'id' | 'withdrawnOn' | 'metByHandOn'>>;

/** Where a need stands. */
export function stateInSql(row: Row): Sql {
  return sql`CASE WHEN ${row.withdrawnOn} IS NOT NULL THEN 'WITHDRAWN' WHEN ${row.metByHandOn} IS NOT NULL THEN 'MET' ELSE 'OPEN' END`;
}
