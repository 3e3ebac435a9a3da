// What the thanks for sessions say, and to whom they may be sent: many sessions in one statement.
import { EVERY_LETTER, FIRST_WRITTEN_TO, mayBeWrittenTo } from '#directory/contacts/contact.reads.js';
import { sql, type Bound, type Sql } from '#platform/database/sql.js';
import type { LetterFacts } from './thank-you.letter.js';

/** What is known of a session that was held, and its thanks where they are sent. */
export interface Thanked extends LetterFacts {
  id: string;
  /** Those who were there and may be written to. */
  contactIds: string[];
  sent: { subject: string; body: string | null; sentAt: string; contactIds: string[] } | null;
}

const TO_DO_AT_MOST = 30;

/** By the ids of sessions that were held and not cancelled. */
export function thanksFor(ids: readonly string[], now: Date, workspace: Bound): Sql {
  return sql`
    SELECT s.id, w.name AS company, o.name AS organisation, m.name AS coach, p.name AS project, s.held_on AS "heldOn",
      ${openActions(workspace)} AS actions, ${nextSteps(workspace)} AS "nextSteps",
      (SELECT min(n.starts_at) FROM coaching_session n WHERE n.workspace_id = ${workspace}
        AND n.enrolment_id = s.enrolment_id AND n.organisation_id = s.organisation_id AND n.held_at IS NULL
        AND n.cancelled_at IS NULL AND n.starts_at > ${now}) AS "meetsNextAt",
      EXISTS (SELECT FROM funding_source f WHERE f.workspace_id = ${workspace} AND f.project_id = s.project_id
        AND f.fund IS NOT NULL) AS "isPaidByUnion",
      ARRAY(SELECT c.id FROM session_contact l JOIN contact c ON c.workspace_id = ${workspace} AND c.id = l.contact_id
        WHERE l.workspace_id = ${workspace} AND l.coaching_session_id = s.id AND ${mayBeWrittenTo(EVERY_LETTER, workspace)}
        ORDER BY ${FIRST_WRITTEN_TO}) AS "contactIds",
      (SELECT json_build_object('subject', t.subject, 'body', t.body, 'sentAt', t.sent_at, 'contactIds', t.contact_ids)
        FROM thank_you t WHERE t.workspace_id = ${workspace} AND t.coaching_session_id = s.id) AS sent
    FROM coaching_session s
    JOIN company w ON w.workspace_id = ${workspace} AND w.id = s.company_id
    JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = s.organisation_id
    JOIN project p ON p.workspace_id = ${workspace} AND p.id = s.project_id
    JOIN coach h ON h.workspace_id = ${workspace} AND h.id = s.coach_id
    JOIN member m ON m.workspace_id = ${workspace} AND m.id = h.member_id
    WHERE s.workspace_id = ${workspace} AND s.id = ANY(${ids}::uuid[]) AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL`;
}

/** The partner's actions in the enrolment that are agreed on and not done. */
function openActions(workspace: Bound): Sql {
  return toDo(sql`SELECT a.what, a.due_on, a.id FROM action a
    WHERE a.workspace_id = ${workspace} AND a.enrolment_id = s.enrolment_id AND a.organisation_id = s.organisation_id
      AND a.agreed_on IS NOT NULL AND a.completed_on IS NULL AND a.dropped_on IS NULL`);
}

/** What was promised in the very session; a suggestion has no words yet. */
function nextSteps(workspace: Bound): Sql {
  return toDo(sql`SELECT f.what, f.due_on, f.id FROM follow_up f
    WHERE f.workspace_id = ${workspace} AND f.session_id = s.id AND f.what IS NOT NULL AND f.completed_on IS NULL
      AND f.cancelled_on IS NULL`);
}

function toDo(rows: Sql): Sql {
  return sql`(
    SELECT coalesce(json_agg(json_build_object('what', d.what, 'dueOn', d.due_on) ORDER BY d.due_on, d.id), '[]'::json)
    FROM (SELECT r.* FROM (${rows}) r ORDER BY r.due_on, r.id LIMIT ${TO_DO_AT_MOST}) d)`;
}
