// The lists of sign-ups, how many places are taken, whose names they are, and which activities a company has come to.
import type { Actor } from '#platform/authority/actor.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, or, sql, TRUE, whether, type Bound, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import type { ActivitySignUpFilter } from './sign-up.inputs.js';
import { ownOrArranged } from './sign-up.policy.js';

type Row = Columns<ActivitySignUp>;

const STATES: Readonly<Record<string, (row: Row) => Sql>> = {
  HAS_PLACE: (row) => sql`${row.withdrawnAt} IS NULL AND ${row.givenPlaceAt} IS NOT NULL`,
  WAITING: (row) => sql`${row.withdrawnAt} IS NULL AND ${row.givenPlaceAt} IS NULL`,
  WITHDRAWN: (row) => sql`${row.withdrawnAt} IS NOT NULL`,
};

export const signUpList = list<ActivitySignUp, ActivitySignUpFilter>({
  type: ActivitySignUp,
  orders: { SIGNED_UP_AT: { by: (row) => row.signedUpAt, type: 'timestamptz' } },
  unlessSaid: [{ field: 'SIGNED_UP_AT', direction: OrderDirection.ASC }],
  filter: {
    activityId: (id, row) => sql`${row.activityId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    participantId: (id, row) => sql`${row.participantId} = ${id}`,
    states: (states, row) => (states.length ? or(...states.map((state) => STATES[state]?.(row) ?? TRUE)) : TRUE),
    isMatched: (isMatched, row) => whether(sql`${row.participantId} IS NOT NULL`, isMatched),
  },
});

/** How an activity's places stand. */
export interface PlacesTaken {
  activityId: string;
  taken: number;
  waiting: number;
}

export function placesOf(activityIds: readonly string[], workspace: Bound): Sql {
  return sql`
    SELECT s.activity_id AS "activityId", count(s.given_place_at)::int AS taken,
      (count(*) - count(s.given_place_at))::int AS waiting
    FROM activity_sign_up s
    WHERE s.workspace_id = ${workspace} AND s.activity_id = ANY(${activityIds}::uuid[]) AND s.withdrawn_at IS NULL
    GROUP BY s.activity_id`;
}

/**
 * The sign-ups to an activity, not withdrawn, of the same person: a person may be a participant at two companies. Whoever is
 * erased is left out: a refusal would tell who it was.
 */
export function samePerson(activityId: string, personId: string, workspace: Bound): Sql {
  return sql`
    SELECT s.id FROM activity_sign_up s
    JOIN participant p ON p.workspace_id = ${workspace} AND p.id = s.participant_id
    WHERE s.workspace_id = ${workspace} AND s.activity_id = ${activityId} AND s.withdrawn_at IS NULL
      AND p.person_id = ${personId} AND p.erased_at IS NULL`;
}

/** The other sign-ups to the same activity, not withdrawn, of whoever a sign-up is: the person, or who has its address. */
export function standingAs({ id, activityId, participantId, email }: ActivitySignUp, workspace: Bound): Sql {
  return sql`
    SELECT s.id FROM activity_sign_up s
    LEFT JOIN participant p ON p.workspace_id = ${workspace} AND p.id = s.participant_id
    LEFT JOIN participant own ON own.workspace_id = ${workspace} AND own.id = ${participantId}
    WHERE s.workspace_id = ${workspace} AND s.activity_id = ${activityId} AND s.id <> ${id} AND s.withdrawn_at IS NULL
      AND (p.person_id = own.person_id OR s.email = ${email})`;
}

/** The persons among those who have signed up to an activity and are not erased. */
export function personsSignedUp(activityId: string, workspace: Bound): Sql {
  return sql`
    SELECT DISTINCT p.person_id AS "personId" FROM activity_sign_up s
    JOIN participant p ON p.workspace_id = ${workspace} AND p.id = s.participant_id
    WHERE s.workspace_id = ${workspace} AND s.activity_id = ${activityId} AND s.withdrawn_at IS NULL AND p.erased_at IS NULL`;
}

/** Activities to which somebody at the company has signed up, as far as the actor may see who. */
export function activitiesOfCompany(company: Sql, { actor, workspace }: Scope): Sql {
  return sql`
    SELECT a.* FROM activity a
    WHERE a.workspace_id = ${workspace} AND a.id IN (
      SELECT s.activity_id FROM activity_sign_up s
      WHERE ${and(sql`s.workspace_id = ${workspace}`, sql`s.company_id = ${company}.id`, sql`s.withdrawn_at IS NULL`, seen(actor))})`;
}

function seen(actor: Actor): Sql {
  const row = {
    projectId: sql`s.project_id`,
    organisationId: sql`s.organisation_id`,
    leadProjectId: sql`s.lead_project_id`,
    arrangerId: sql`s.arranger_id`,
  };
  return ownOrArranged(row, actor);
}
