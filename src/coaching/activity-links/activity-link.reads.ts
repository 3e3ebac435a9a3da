// The list of an activity's links, whether somebody has signed up, and what a letter says.
import { sql, whether, type Bound, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { ActivityLink } from './activity-link.entity.js';
import type { ActivityLinkFilter } from './activity-link.inputs.js';

export const activityLinkList = list<ActivityLink, ActivityLinkFilter>({
  type: ActivityLink,
  orders: { CREATED_AT: { by: (row) => row.createdAt, type: 'timestamptz' } },
  unlessSaid: [{ field: 'CREATED_AT', direction: OrderDirection.DESC }],
  filter: {
    kind: (kind, row) => sql`${row.kind} = ${kind}`,
    isOpen: (isOpen, row) => whether(sql`${row.closedOn} IS NULL`, isOpen),
  },
});

/** The sign-ups to an activity, not withdrawn, of one person or at one address, however they were made. */
export function signedUpAs(
  activityId: string,
  { personId = null, email = null }: { personId?: string | null; email?: string | null | undefined },
  workspace: Bound,
): Sql {
  return sql`
    SELECT s.id FROM activity_sign_up s
    LEFT JOIN participant p ON p.workspace_id = ${workspace} AND p.id = s.participant_id
    WHERE s.workspace_id = ${workspace} AND s.activity_id = ${activityId} AND s.withdrawn_at IS NULL
      AND (p.person_id = ${personId}::uuid OR lower(s.email) = lower(${email}::text) OR lower(p.email) = lower(${email}::text))`;
}

/** The activities to which a contact was invited. */
export function invitedTo(contactId: string, workspace: Bound): Sql {
  return sql`SELECT l.activity_id FROM activity_link l WHERE l.workspace_id = ${workspace} AND l.contact_id = ${contactId}`;
}

/** The sign-ups made by a contact's invitations: the latest of each, and by their own links those before it. */
export function signedUpAsInvited(contactId: string, workspace: Bound): Sql {
  return sql`
    SELECT l.sign_up_id FROM activity_link l WHERE l.workspace_id = ${workspace} AND l.contact_id = ${contactId}
    UNION SELECT g.sign_up_id FROM activity_link l
    JOIN activity_link g ON g.workspace_id = ${workspace} AND g.came_through_id = l.id
    WHERE l.workspace_id = ${workspace} AND l.contact_id = ${contactId}`;
}

/** How many have signed up by each of these links. */
export function cameBy(linkIds: readonly string[], workspace: Bound): Sql {
  return sql`
    SELECT l.came_through_id AS id, count(*)::int AS count FROM activity_link l
    WHERE l.workspace_id = ${workspace} AND l.came_through_id = ANY(${linkIds}::uuid[])
    GROUP BY l.came_through_id`;
}

/** What a letter about a link says. */
export interface LetterRow {
  email: string | null;
  name: string | null;
  kind: string;
  closedOn: string | null;
  activity: string;
  description: string | null;
  place: string | null;
  cancelledOn: string | null;
  cancelReason: string | null;
  onlineAddress: string | null;
  organisation: string;
  project: { sv: string; en: string };
  waitingSince: Date | null;
  givenPlaceAt: Date | null;
  withdrawnAt: Date | null;
}

/** Whom a letter goes to is read when it is written: an address that was erased meanwhile gets none. */
export function letterRow(linkId: string, workspace: Bound): Sql {
  return sql`
    SELECT coalesce(s.email, p.email, c.email) AS email, coalesce(s.written_name, p.name, c.name) AS name,
      l.kind, l.closed_on AS "closedOn", a.name AS activity, a.description, a.place,
      a.cancelled_on AS "cancelledOn", a.cancel_reason AS "cancelReason", a.online_address AS "onlineAddress",
      o.name AS organisation, r.name AS project,
      s.waiting_since AS "waitingSince", s.given_place_at AS "givenPlaceAt", s.withdrawn_at AS "withdrawnAt"
    FROM activity_link l
    JOIN activity a ON a.workspace_id = ${workspace} AND a.id = l.activity_id
    JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = a.organisation_id
    JOIN project r ON r.workspace_id = ${workspace} AND r.id = a.project_id
    LEFT JOIN activity_sign_up s ON s.workspace_id = ${workspace} AND s.id = l.sign_up_id AND l.kind = 'PLACE'
    LEFT JOIN participant p ON p.workspace_id = ${workspace} AND p.id = coalesce(s.participant_id, l.participant_id)
    LEFT JOIN contact c ON c.workspace_id = ${workspace} AND c.id = coalesce(
      CASE WHEN p.erased_at IS NULL THEN p.contact_id END, l.contact_id)
    WHERE l.workspace_id = ${workspace} AND l.id = ${linkId}`;
}
