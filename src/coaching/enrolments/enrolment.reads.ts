// The lists of enrolments, and the sums over them.
import { ownRows } from '#platform/authority/second-wall.js';
import { OrderDirection } from '#platform/graphql/page.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, TRUE, whether, type Sql } from '#platform/database/sql.js';
import { list, type Scope } from '#platform/reader/list.js';
import { EnrolmentStage } from './enrolment-words.entity.js';
import { Enrolment } from './enrolment.entity.js';
import type { EnrolmentFilter } from './enrolment.inputs.js';

type Row = Columns<Enrolment>;

/** That a company waits is read by its own partner alone; to others it is interested, as the field `stage` says too. */
const waits = (row: Row, { actor }: Scope): Sql => and(sql`${row.askAgainOn} IS NOT NULL`, ownRows(row, actor));

const STAGES: Readonly<Record<EnrolmentStage, (row: Row, scope: Scope) => Sql>> = {
  INTERESTED: (row, scope) => sql`${row.closedOn} IS NULL AND ${row.agreedOn} IS NULL AND NOT (${waits(row, scope)})`,
  ASK_LATER: (row, scope) => sql`${row.closedOn} IS NULL AND ${row.agreedOn} IS NULL AND ${waits(row, scope)}`,
  AGREED: (row) => sql`${row.closedOn} IS NULL AND ${row.agreedOn} IS NOT NULL AND ${row.firstSessionOn} IS NULL`,
  ACTIVE: (row) => sql`${row.closedOn} IS NULL AND ${row.agreedOn} IS NOT NULL AND ${row.firstSessionOn} IS NOT NULL`,
  CLOSED: (row) => sql`${row.closedOn} IS NOT NULL`,
};

/** What is hidden from other partners cannot be found out by filtering either. */
const ownAnd = (row: Row, { actor }: Scope, condition: Sql): Sql => and(ownRows(row, actor), condition);

/**
 * Enrolments that the actor answers for. Whoever is responsible stands first, and an index holds the first; everybody
 * after is named by a row. (An index over the whole list would not be used behind row-level security.)
 */
function isResponsible({ id, responsibleMemberIds }: Row, { actor, workspace }: Scope): Sql {
  const { memberId } = actor;
  return sql`${responsibleMemberIds}[1] = ${memberId} OR ${id} = ANY(ARRAY(
    SELECT n.enrolment_id FROM coach k JOIN enrolment_coach n ON n.workspace_id = ${workspace} AND n.coach_id = k.id
    WHERE k.workspace_id = ${workspace} AND k.member_id = ${memberId} AND n.until_on IS NULL))`;
}

export const enrolmentList = list<Enrolment, EnrolmentFilter>({
  type: Enrolment,
  orders: {
    OPENED_ON: { by: (row) => row.openedOn, type: 'date' },
    LAST_SESSION_ON: { by: (row) => sql`coalesce(${row.lastSessionOn}, DATE '0001-01-01')`, type: 'date' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'OPENED_ON', direction: OrderDirection.DESC }],
  filter: {
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    coachId: (id, row) => sql`${row.coachId} = ${id}`,
    isMine: (isMine, row, scope) => whether(isResponsible(row, scope), isMine),
    stages: (stages, row, scope) => (stages.length ? or(...stages.map((stage) => STAGES[stage](row, scope))) : TRUE),
    isOpen: (isOpen, row) => whether(sql`${row.closedOn} IS NULL`, isOpen),
    askAgainBy: (day, row, scope) =>
      ownAnd(row, scope, sql`${row.closedOn} IS NULL AND ${row.agreedOn} IS NULL AND ${row.askAgainOn} <= ${day}`),
    outcomes: (outcomes, row, scope) => ownAnd(row, scope, sql`${row.outcome} = ANY(${outcomes}::text[])`),
    closeReasons: (reasons, row, scope) => ownAnd(row, scope, sql`${row.closeReason} = ANY(${reasons}::text[])`),
  },
});
