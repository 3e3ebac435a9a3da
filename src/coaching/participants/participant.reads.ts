// The list of participants, and what the count for the funder still lacks of each, said in SQL.
import { ownRows } from '#platform/authority/second-wall.js';
import type { Actor } from '#platform/authority/actor.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, fixed, or, sql, whether, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { judgedInSql } from '#platform/reader/in-sql.js';
import type { ParticipantFilter } from './participant.inputs.js';
import { mayReadContact, mayReadName, mayReadPerson } from './participant.policy.js';
import { participantRefusals } from './participant-refusals.entity.js';
import { Participant } from './participant.entity.js';

type Row = Columns<Participant>;

/** Protected and erased names come first, in no order that tells them. */
const named = (row: Row): Sql => sql`(CASE WHEN ${row.isIdentityProtected} THEN '' ELSE coalesce(${row.name}, '') END)`;

/** Rows of projects that the actor leads, or leads the own organisation's part of. */
function led(row: Row, actor: Actor): Sql {
  return or(
    sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER')}::uuid[])`,
    and(
      sql`${row.organisationId} = ${actor.organisationId}`,
      sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER')}::uuid[])`,
    ),
  );
}

const coached = (row: Row, actor: Actor, isTheirs: Sql): Sql =>
  and(
    isTheirs,
    sql`${row.organisationId} = ${actor.organisationId}`,
    sql`${row.projectId} = ANY(${actor.projects('COACH')}::uuid[])`,
  );

/** Whose details the actor may read, as the policy says of a row in hand. */
function detailsOpen(row: Row, actor: Actor): Sql {
  const { memberId } = actor;
  return or(
    sql`${row.projectId} = ANY(${actor.projects('AUDITOR')}::uuid[])`,
    led(row, actor),
    coached(row, actor, sql`(${memberId} = ANY(${row.coachMemberIds}) OR ${row.registeredById} = ${memberId})`),
  );
}

const nameOpen = (row: Row, actor: Actor): Sql =>
  or(
    and(sql`NOT ${row.isIdentityProtected}`, ownRows(row, actor)),
    led(row, actor),
    coached(row, actor, sql`${row.registeredById} = ${actor.memberId}`),
  );

judgedInSql(mayReadName, nameOpen);
judgedInSql(mayReadContact, (row: Row, actor) => and(sql`${row.erasedAt} IS NULL`, nameOpen(row, actor)));
judgedInSql(mayReadPerson, (row: Row) => sql`${row.erasedAt} IS NULL`);

/** What lacks of a participant: nothing of the erased, and education and background only where the project asks. */
export function lacking(row: Row, { workspace }: Pick<Scope, 'workspace'>): Sql {
  const asked = (question: string): Sql => sql`EXISTS (SELECT 1 FROM project p
    WHERE p.workspace_id = ${workspace} AND p.id = ${row.projectId} AND ${question} = ANY(p.asks_of_participants))`;
  return sql`(CASE WHEN ${row.erasedAt} IS NOT NULL THEN '{}'::text[] ELSE array_remove(ARRAY[
    CASE WHEN ${row.gender} IS NULL THEN 'GENDER' END,
    CASE WHEN ${row.birthYear} IS NULL THEN 'BIRTH_YEAR' END,
    CASE WHEN ${row.situations} = '[]'::jsonb THEN 'SITUATION' END,
    CASE WHEN ${row.education} IS NULL AND ${asked('EDUCATION')} THEN 'EDUCATION' END,
    CASE WHEN ${row.background} IS NULL AND ${asked('BACKGROUND')} THEN 'BACKGROUND' END
  ], NULL) END)`;
}

export const participantList = list<Participant, ParticipantFilter>({
  type: Participant,
  orders: {
    NAME: { by: (row) => sql`(${named(row)} ${fixed('COLLATE "sv-x-icu"')})`, type: 'text' },
    FIRST_IN_ON: { by: (row) => sql`coalesce(${row.firstInOn}, DATE '0001-01-01')`, type: 'date' },
    REGISTERED_AT: { by: (row) => row.createdAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  traced: ({ genders }) => (genders ? ['gender'] : []),
  filter: {
    ids: (ids, row) => sql`${row.id} = ANY(${ids}::uuid[])`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    search: (text, row) =>
      and(sql`NOT ${row.isIdentityProtected}`, sql`position(lower(${text}::text) in lower(${row.name})) > 0`),
    countsAs: (as, row) => sql`${row.countsAs} = ${as}`,
    // What is hidden cannot be found out by filtering either; the gender of the erased stays for the count alone.
    genders: (genders, row, { actor }, { ids, search }) => {
      // Nor is anything told of somebody by not finding them.
      if (ids?.length || search) throw participantRefusals.PARTICIPANT_GENDER_OF_NAMED({ field: 'filter.genders' });
      return and(detailsOpen(row, actor), sql`${row.erasedAt} IS NULL`, sql`${row.gender} = ANY(${genders}::text[])`);
    },
    isComplete: (isComplete, row, scope) => whether(sql`${lacking(row, scope)} = '{}'::text[]`, isComplete),
    isIn: (isIn, row, { today }) =>
      whether(sql`(${row.firstInOn} <= ${today}::date AND coalesce(${row.lastOutOn} >= ${today}::date, true))`, isIn),
    isErased: (isErased, row) => whether(sql`${row.erasedAt} IS NOT NULL`, isErased),
  },
});
