// How tests of effect inquiries ask: the documents, and what comes back.
import type { Opened } from './cast.js';

export const SEEN = `id version state afterMonths askOn askedOn expiresOn openedAt lasting furthered comment confirmedAt
  confirmedByName cancelledOn viewerCan effects { unit amount certainty }
  contact { id } coach { id } company { id } enrolment { id } actionPlan { id }`;
export const SHOWN = `companyName organisationName askedBy afterMonths expiresOn done known { unit expected actual }
  effects { unit amount certainty } lasting furthered comment isConfirmed`;
export const OPEN = `mutation($token: String!) { effectInquiryOpen(token: $token) { ${SHOWN} } }`;
export const ANSWER = `mutation($token: String!, $input: EffectInquiryAnswerInput!) {
  effectInquiryAnswer(token: $token, input: $input) { ${SHOWN} } }`;
export const CONFIRM = `mutation($token: String!, $name: String!) { effectInquiryConfirm(token: $token, name: $name) { ${SHOWN} } }`;
export const SCHEDULE = `mutation($id: ID, $input: EffectInquiryScheduleInput!) {
  effectInquirySchedule(id: $id, input: $input) { ${SEEN} } }`;
export const AMEND = `mutation($id: ID!, $version: Int!, $input: EffectInquiryAmendInput!) {
  effectInquiryAmend(id: $id, expectedVersion: $version, input: $input) { ${SEEN} } }`;
export const bare = (name: string): string =>
  `mutation($id: ID!, $version: Int!) { ${name}(id: $id, expectedVersion: $version) { ${SEEN} } }`;

export interface Inquiry extends Opened {
  state: string;
  afterMonths: number | null;
  askOn: string;
  askedOn: string | null;
  contact: { id: string } | null;
}
