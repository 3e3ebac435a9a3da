// The lists of training needs.
import type { Columns } from '#platform/database/metadata.js';
import { sql, whether, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { ownStateInSql } from './training-need.become.reads.js';
import { TrainingNeed } from './training-need.entity.js';
import type { TrainingNeedFilter } from './training-need.inputs.js';

/** The most urgent first. */
export function urgencyInSql({ urgency }: Pick<Columns<TrainingNeed>, 'urgency'>): Sql {
  return sql`CASE ${urgency} WHEN 'NOW' THEN 0 WHEN 'WITHIN_A_YEAR' THEN 1 ELSE 2 END`;
}

/** Needs of skills that a condition holds of; a skill that was merged is counted as the other. */
function ofSkills({ skillId }: Columns<TrainingNeed>, { workspace }: Scope, condition: Sql): Sql {
  return sql`${skillId} IN (SELECT s.id FROM skill s
    LEFT JOIN skill m ON m.workspace_id = ${workspace} AND m.id = s.merged_into_id
    WHERE s.workspace_id = ${workspace} AND ${condition})`;
}

export const trainingNeedList = list<TrainingNeed, TrainingNeedFilter>({
  type: TrainingNeed,
  orders: {
    IDENTIFIED_ON: { by: (row) => row.identifiedOn, type: 'date' },
    URGENCY: { by: (row) => urgencyInSql(row), type: 'integer' },
    PEOPLE: { by: (row) => sql`coalesce(${row.people}, 0)`, type: 'integer' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [
    { field: 'URGENCY', direction: OrderDirection.ASC },
    { field: 'IDENTIFIED_ON', direction: OrderDirection.ASC },
  ],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    skillId: (id, row, scope) => ofSkills(row, scope, sql`coalesce(s.merged_into_id, s.id) = ${id}`),
    skillAreaCode: (code, row, scope) =>
      ofSkills(row, scope, sql`(CASE WHEN m.id IS NULL THEN s.area_code ELSE m.area_code END) = ${code}`),
    criticalFunctionId: (id, row) => sql`${row.criticalFunctionId} = ${id}`,
    clarities: (clarities, row) => sql`${row.clarity} = ANY(${clarities}::text[])`,
    urgencies: (urgencies, row) => sql`${row.urgency} = ANY(${urgencies}::text[])`,
    source: (source, row) => sql`${row.source} = ${source}`,
    states: (states, row, { workspace }) => sql`${ownStateInSql(row, workspace)} = ANY(${states}::text[])`,
    isOfCompany: (is, row) => whether(sql`${row.companyId} IS NOT NULL`, is),
    fromOn: (from, row) => sql`${row.identifiedOn} >= ${from}`,
    toOn: (to, row) => sql`${row.identifiedOn} <= ${to}`,
  },
});
