// The list of coaches.
import type { Columns } from '#platform/database/metadata.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import type { CoachFilter } from './coach.inputs.js';
import { Coach } from './coach.entity.js';

/** A coach is called what the member is called. */
function nameOf(row: Columns<Coach>, { workspace }: Scope): Sql {
  return sql`(SELECT m.name FROM member m WHERE m.workspace_id = ${workspace} AND m.id = ${row.memberId})`;
}

export const coachList = list<Coach, CoachFilter>({
  type: Coach,
  orders: {
    NAME: { by: (row, scope) => sql`(${nameOf(row, scope)} ${fixed('COLLATE "sv-x-icu"')})`, type: 'text' },
    APPOINTED_ON: { by: (row) => row.appointedOn, type: 'date' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    insatsomradeId: (id, row, { workspace }) => sql`EXISTS (SELECT 1 FROM coach_expertise x
      WHERE x.workspace_id = ${workspace} AND x.coach_id = ${row.id} AND x.insatsomrade_id = ${id})`,
    isActive: (active, row, { today }) =>
      active
        ? sql`(${row.retiredOn} IS NULL OR ${row.retiredOn} > ${today}::date)`
        : sql`${row.retiredOn} <= ${today}::date`,
    search: (text, row, scope) => sql`strpos(lower(${nameOf(row, scope)}), lower(${text}::text)) > 0`,
  },
});
