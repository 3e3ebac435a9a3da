// Whom to write to when a project ends early, and what is told there.
import { EVERY_LETTER, FIRST_WRITTEN_TO, mayBeWrittenTo } from '#directory/contacts/contact.reads.js';
import { sql, TRUE, type Bound, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

/** A company to be told, its receiver, and what there is to tell. */
export interface ToTell {
  projectId: string;
  organisationId: string;
  companyId: string;
  contactId: string;
  lastOn: Day;
  email: string;
  name: string | null;
  company: string;
  organisation: string;
  project: Localised;
  coach: string | null;
  coachEmail: string | null;
  isPaidByUnion: boolean;
  goesOnIn: Localised[];
}

/** The companies that take part, or have asked to, when an ending is told: each once for each enrolment. */
export function companiesToTell(projectId: string, workspace: Bound): Sql {
  return sql`SELECT e.id FROM enrolment e
    WHERE e.workspace_id = ${workspace} AND e.project_id = ${projectId} AND e.closed_on IS NULL ORDER BY e.id`;
}

/** Of which end a company is told, and by which letter; the contact is known once it is written. */
export interface LetterToTell {
  endingId: string;
  enrolmentId: string;
  letterId: string;
  contactId: string | null;
}

/** The letter to a company: of an early end that stands, unless the company has been told of the same last day. */
export function letterToTell({ endingId, enrolmentId, letterId, contactId }: LetterToTell, workspace: Bound): Sql {
  const isKept = contactId === null ? TRUE : sql`c.id = ${contactId}`;
  return sql`
    SELECT n.project_id AS "projectId", e.organisation_id AS "organisationId", e.company_id AS "companyId",
      c.id AS "contactId", n.ended_on AS "lastOn", c.email, c.name, b.name AS company, o.name AS organisation,
      p.name AS project, m.name AS coach, ${addressOfCoach(workspace)} AS "coachEmail",
      EXISTS (SELECT FROM funding_source f WHERE f.workspace_id = ${workspace} AND f.project_id = n.project_id
        AND f.fund IS NOT NULL) AS "isPaidByUnion",
      ARRAY(SELECT DISTINCT r.name FROM obligation_answer a
        JOIN project r ON r.workspace_id = ${workspace} AND r.id = a.to_project_id
        WHERE a.workspace_id = ${workspace} AND a.ending_id = n.id AND a.company_id = e.company_id
          AND a.organisation_id = e.organisation_id AND a.deed = 'HAND_OVER') AS "goesOnIn"
    FROM project_ending n
    JOIN project p ON p.workspace_id = ${workspace} AND p.id = n.project_id
    JOIN enrolment e ON e.workspace_id = ${workspace} AND e.id = ${enrolmentId}
    JOIN company b ON b.workspace_id = ${workspace} AND b.id = e.company_id
    JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = e.organisation_id
    LEFT JOIN coach h ON h.workspace_id = ${workspace} AND h.id = e.coach_id
    LEFT JOIN member m ON m.workspace_id = ${workspace} AND m.id = h.member_id AND m.left_on IS NULL
    JOIN contact c ON c.workspace_id = ${workspace} AND c.company_id = e.company_id
      AND c.organisation_id = e.organisation_id AND (c.project_id IS NULL OR c.project_id = n.project_id)
    WHERE n.workspace_id = ${workspace} AND n.id = ${endingId} AND n.is_early AND n.closed_at IS NOT NULL
      AND n.reopened_at IS NULL AND ${mayBeWrittenTo(EVERY_LETTER, workspace)} AND ${isKept}
      AND NOT EXISTS (SELECT FROM ending_letter l WHERE l.workspace_id = ${workspace} AND l.enrolment_id = e.id
        AND l.last_on = n.ended_on AND l.id <> ${letterId})
    ORDER BY ${FIRST_WRITTEN_TO} LIMIT 1`;
}

function addressOfCoach(workspace: Bound): Sql {
  return sql`(SELECT k.email FROM account k
    JOIN member w ON w.workspace_id = ${workspace} AND w.account_id = k.id WHERE w.id = m.id)`;
}
