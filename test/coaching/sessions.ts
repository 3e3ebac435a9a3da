// How tests of sessions log them, and what they ask of them.
import { v7 } from 'uuid';
import { Contact } from '#directory/contacts/contact.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { daysFromToday, opened, verb, type Cast, type Opened } from './cast.js';

export const SESSION = `id version state plannedFor heldAt heldOn startsAt minutes companyMinutes preparationMinutes
  travelMinutes mode personsCoached workingNote evidence reportable missing loggedAt cancelledAt cancelReason sharedAt
  enrolment { id } company { id } project { id } organisation { id } coach { id } coaches { id } contacts { id name }
  insatsomraden { id } viewerCan`;

export const LOG = `mutation($id: ID!, $input: CoachingSessionLogInput!) { coachingSessionLog(id: $id, input: $input) { ${SESSION} } }`;
export const PLAN = `mutation($id: ID, $input: CoachingSessionPlanInput!) { coachingSessionPlan(id: $id, input: $input) { ${SESSION} } }`;
export const AMEND = `mutation($id: ID!, $version: Int!, $input: CoachingSessionAmendInput!) {
  coachingSessionAmend(id: $id, expectedVersion: $version, input: $input) { ${SESSION} } }`;
export const CANCEL = `mutation($id: ID!, $version: Int!, $input: CoachingSessionCancelInput) {
  coachingSessionCancel(id: $id, expectedVersion: $version, input: $input) { ${SESSION} } }`;
export const SHARE = `mutation($id: ID!, $version: Int!) { coachingSessionShare(id: $id, expectedVersion: $version) { ${SESSION} } }`;
export const READ = `query($id: ID!) { coachingSession(id: $id) { ${SESSION} } }`;

export interface Session {
  id: string;
  version: number;
  state: string;
  heldAt: string | null;
  heldOn: string | null;
  minutes: number | null;
  workingNote: string | null;
  evidence: string | null;
  reportable: boolean | null;
  missing: string[] | null;
  sharedAt: string | null;
  viewerCan: string[];
  coach: { id: string };
  coaches: { id: string }[];
  contacts: { id: string; name: string | null }[];
  insatsomraden: { id: string }[];
  [field: string]: unknown;
}

/** Noon in Sweden, or another hour of the clock in winter, so many days from today. */
export function at(days: number, hour = 12): string {
  return `${daysFromToday(days)}T${String(hour).padStart(2, '0')}:00:00+01:00`;
}

/** An enrolment agreed 200 days ago, so that sessions in between are reportable. */
export async function agreedLongAgo(here: Cast, by: Person = here.coach, input: object = {}): Promise<Opened> {
  const on = daysFromToday(-200);
  return verb(by, 'enrolmentAgree', await opened(here, by, { on, ...input }), { on });
}

export async function log(by: Person, enrolmentId: string, input: object = {}, id = v7()): Promise<Session> {
  const said = { enrolmentId, heldAt: at(-1), minutes: 60, ...input };
  return (await as(by).do<{ coachingSessionLog: Session }>(LOG, { id, input: said })).coachingSessionLog;
}

export async function plan(by: Person, enrolmentId: string, input: object = {}): Promise<Session> {
  const said = { enrolmentId, plannedFor: at(3), ...input };
  return (await as(by).do<{ coachingSessionPlan: Session }>(PLAN, { input: said })).coachingSessionPlan;
}

export async function amend(
  by: Person,
  { id, version }: Pick<Session, 'id' | 'version'>,
  input: object,
): Promise<Session> {
  return (await as(by).do<{ coachingSessionAmend: Session }>(AMEND, { id, version, input })).coachingSessionAmend;
}

export async function cancel(
  by: Person,
  { id, version }: Pick<Session, 'id' | 'version'>,
  input?: object,
): Promise<Session> {
  return (await as(by).do<{ coachingSessionCancel: Session }>(CANCEL, { id, version, input })).coachingSessionCancel;
}

export async function read(by: Person, id: string): Promise<Session | null> {
  return (await as(by).do<{ coachingSession: Session | null }>(READ, { id })).coachingSession;
}

/** A contact at a company, written down by a person's organisation. */
export async function contact(here: Cast, by: Person, companyId: string): Promise<Contact> {
  const said = { name: 'Siv Påhittad', title: null, email: null, phone: null, roles: [], erasedAt: null };
  const { organisationId } = by;
  return here.world.save(row(Contact, { companyId, organisationId, projectId: here.project.id, ...said }));
}
