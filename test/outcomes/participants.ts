// What tests of participation stand on: companies met by a partner, and the figures asked for.
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { opened, verb, daysFromToday, type Cast, type Opened } from '../coaching/cast.js';
import { at, log, type Session } from '../coaching/sessions.js';

const SUMS = `companies { interested askLater agreed active closed participating silent }
  sessions minutes hours reportableMinutes stepsClimbed`;

export const FIGURES = `query($id: ID, $organisationId: ID, $insatsomradeId: ID, $fromOn: Date, $toOn: Date) {
  project(id: $id) { participation(organisationId: $organisationId, insatsomradeId: $insatsomradeId, fromOn: $fromOn, toOn: $toOn) {
    ${SUMS} byPartner { organisation { id name } ${SUMS} }
    byInsatsomrade { insatsomrade { id } companies sessions minutes hours stepsClimbed }
    targets { target { id } actual } } } }`;

export const ROWS = `query($id: ID, $organisationId: ID, $insatsomradeId: ID, $fromOn: Date, $toOn: Date, $days: Int) {
  project(id: $id) { participation(organisationId: $organisationId, insatsomradeId: $insatsomradeId, fromOn: $fromOn, toOn: $toOn) {
    companies { interested askLater agreed active closed participating silent } sessions stepsClimbed
    enrolments { totalCount nodes { id } } participating { totalCount nodes { company { id } } }
    silent(days: $days) { totalCount nodes { id } } coachingSessions(first: 200) { totalCount nodes { id minutes } }
    transitions { totalCount nodes { fromStep toStep } } } } }`;

type Count = number | null;

export interface Sums {
  companies: Record<'interested' | 'askLater' | 'agreed' | 'active' | 'closed' | 'participating' | 'silent', Count>;
  sessions: Count;
  minutes: Count;
  hours: Count;
  reportableMinutes: Count;
  stepsClimbed: Count;
}

export interface Figures extends Sums {
  byPartner: (Sums & { organisation: { id: string; name: string } })[];
  byInsatsomrade: {
    insatsomrade: { id: string };
    companies: Count;
    sessions: Count;
    minutes: Count;
    hours: Count;
    stepsClimbed: Count;
  }[];
  targets: { target: { id: string }; actual: Count }[];
}

/** The figures of the cast's project, as a person sees them; null when they may know none. */
export async function figures(here: Cast, by: Person, asked: object = {}): Promise<Figures | null> {
  const { project } = await as(by).do<{ project: { participation: Figures | null } }>(FIGURES, {
    id: here.project.id,
    ...asked,
  });
  return project.participation;
}

interface Rows extends Sums {
  enrolments: { totalCount: number; nodes: { id: string }[] };
  participating: { totalCount: number; nodes: { company: { id: string } }[] };
  silent: { totalCount: number; nodes: { id: string }[] };
  coachingSessions: { totalCount: number; nodes: { id: string; minutes: number }[] };
  transitions: { totalCount: number; nodes: { fromStep: number; toStep: number }[] };
}

/** The rows behind the figures. */
export async function rows(here: Cast, by: Person, asked: object = {}): Promise<Rows> {
  const { project } = await as(by).do<{ project: { participation: Rows } }>(ROWS, { id: here.project.id, ...asked });
  return project.participation;
}

/** A company in the project since 300 days, agreed on the day. */
export async function agreedOn(here: Cast, by: Person, days = -290): Promise<Opened> {
  const open = await opened(here, by, { on: daysFromToday(Math.min(-300, days)) });
  return verb(by, 'enrolmentAgree', open, { on: daysFromToday(days) });
}

/** A company that has agreed and was met so many days ago, for so many minutes. */
export async function met(
  here: Cast,
  by: Person,
  days: number,
  input: object = {},
): Promise<{ enrolment: Opened; session: Session }> {
  const enrolment = await agreedOn(here, by);
  return { enrolment, session: await log(by, enrolment.id, { heldAt: at(days), ...input }) };
}
