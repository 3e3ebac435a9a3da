// Half-years and stretches of days, said in SQL.
import { and, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';

/** The first day of the half-year that a day lies in. */
export function halfYearOf(day: Sql): Sql {
  return sql`make_date(date_part('year', ${day})::int, CASE WHEN date_part('month', ${day}) < 7 THEN 1 ELSE 7 END, 1)`;
}

/** Whether a day lies in a stretch, its ends included. */
export function within(day: Sql, { fromOn, toOn }: { fromOn: Day | null; toOn: Day | null }): Sql {
  return and(fromOn ? sql`${day} >= ${fromOn}` : TRUE, toOn ? sql`${day} <= ${toOn}` : TRUE);
}
