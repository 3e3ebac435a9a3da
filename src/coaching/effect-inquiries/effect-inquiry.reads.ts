// The lists of effect inquiries, whom to ask, and what a letter and a link show.
import { ConsentPurpose } from '#directory/contacts/consent.entity.js';
import { FIRST_WRITTEN_TO, mayBeWrittenTo } from '#directory/contacts/contact.reads.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql, whether, type Bound, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import type { EffectInquiryFilter } from './effect-inquiry.inputs.js';
import { EffectInquiryState } from './effect-inquiry-words.entity.js';

const unasked = (row: Columns<EffectInquiry>): Sql => sql`${row.askedOn} IS NULL AND ${row.cancelledOn} IS NULL`;

const STANDS: Record<EffectInquiryState, (row: Columns<EffectInquiry>) => Sql> = {
  SCHEDULED: unasked,
  ASKED: (row) => sql`${row.askedOn} IS NOT NULL AND ${row.confirmedAt} IS NULL AND ${row.cancelledOn} IS NULL`,
  CONFIRMED: (row) => sql`${row.confirmedAt} IS NOT NULL`,
  CANCELLED: (row) => sql`${row.cancelledOn} IS NOT NULL`,
};

export const effectInquiryList = list<EffectInquiry, EffectInquiryFilter>({
  type: EffectInquiry,
  orders: {
    ASK_ON: { by: (row) => row.askOn, type: 'date' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'ASK_ON', direction: OrderDirection.ASC }],
  filter: {
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    enrolmentId: (id, row) => sql`${row.enrolmentId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    state: (state, row) => STANDS[state](row),
    lacksAddress: (lacks, row, { today }) => whether(sql`${unasked(row)} AND ${row.askOn} < ${today}`, lacks),
    isMine: (isMine, row, { actor }) =>
      isMine
        ? sql`${row.coachMemberId} = ${actor.memberId}`
        : sql`${row.coachMemberId} IS DISTINCT FROM ${actor.memberId}`,
  },
});

/**
 * Whom to ask, by inquiry: the contact chosen, or else the one who decides, of those with an address that the partner that
 * asks has written down. Who took back a consent to surveys, and has not
 * given it again, is not asked.
 */
export function receiverOf(inquiryId: string, workspace: Bound): Sql {
  return sql`
    SELECT c.id, c.name, c.email
    FROM effect_inquiry q
    JOIN contact c ON c.workspace_id = ${workspace} AND c.company_id = q.company_id
      AND c.organisation_id = q.organisation_id AND (c.project_id IS NULL OR c.project_id = q.project_id)
    WHERE q.workspace_id = ${workspace} AND q.id = ${inquiryId} AND (q.contact_id IS NULL OR c.id = q.contact_id)
      AND ${mayBeWrittenTo([ConsentPurpose.SURVEYS], workspace)}
    ORDER BY ${FIRST_WRITTEN_TO} LIMIT 1`;
}

/** Names around an inquiry. */
export interface Around {
  company: string;
  organisation: string;
  coach: string | null;
}

export function around(inquiryId: string, workspace: Bound): Sql {
  return sql`
    SELECT c.name AS company, o.name AS organisation,
      (SELECT m.name FROM member m WHERE m.workspace_id = ${workspace} AND m.id = q.coach_member_id) AS coach
    FROM effect_inquiry q
    JOIN company c ON c.workspace_id = ${workspace} AND c.id = q.company_id
    JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = q.organisation_id
    WHERE q.workspace_id = ${workspace} AND q.id = ${inquiryId}`;
}
