// What tests of movement stand on: companies assessed once or more, and what is asked of how far they have moved.
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { assessed, upTo, type AskedArea, type Assessment } from '../coaching/assessments.js';
import { daysFromToday, type Cast } from '../coaching/cast.js';
import { enrolled, type Enrolled } from '../coaching/steps.js';

const SUMS = `companies companiesClimbed stepsClimbed stepsLeft criteriaMet criteriaAsked criteriaGained
  enrolments(first: 9) { totalCount nodes { id company { id } } }`;

export const PATH = `insatsomrade { id } staircaseVersion { id } startStep startOn nowStep nowOn wantedStep wantedOn
  stepsClimbed nextStep criteriaMet criteriaAsked criteriaGained assessment { id }`;

export const MOVEMENT = `query($id: ID, $organisationId: ID, $insatsomradeId: ID) {
  project(id: $id) { movement(organisationId: $organisationId, insatsomradeId: $insatsomradeId) {
    ${SUMS} byPartner { organisation { id } ${SUMS} }
    byInsatsomrade { insatsomrade { id } ${SUMS} steps { step start now wanted } } } } }`;

type Count = number | null;

interface Sums {
  companies: Count;
  companiesClimbed: Count;
  stepsClimbed: Count;
  stepsLeft: Count;
  criteriaMet: Count;
  criteriaAsked: Count;
  criteriaGained: Count;
  enrolments: { totalCount: number; nodes: { id: string; company: { id: string } }[] };
}

export interface Movement extends Sums {
  byPartner: (Sums & { organisation: { id: string } })[];
  byInsatsomrade: (Sums & {
    insatsomrade: { id: string };
    steps: { step: number; start: Count; now: Count; wanted: Count }[];
  })[];
}

export interface Path {
  insatsomrade: { id: string };
  startStep: number;
  nowStep: number;
  wantedStep: Count;
  stepsClimbed: number;
  assessment: { id: string } | null;
}

/** How far the companies of the cast's project have moved, as a person sees it; null when they may know nothing. */
export async function movement(here: Cast, by: Person, asked: object = {}): Promise<Movement | null> {
  const variables = { id: here.project.id, ...asked };
  return (await as(by).do<{ project: { movement: Movement | null } }>(MOVEMENT, variables)).project.movement;
}

export async function companyPaths(by: Person, companyId: string): Promise<Path[]> {
  const document = `query($id: ID!) { company(id: $id) { movement { ${PATH} } } }`;
  return (await as(by).do<{ company: { movement: Path[] } }>(document, { id: companyId })).company.movement;
}

export async function enrolmentPaths(by: Person, enrolmentId: string): Promise<Path[]> {
  const document = `query($id: ID!) { enrolment(id: $id) { movement { ${PATH} } } }`;
  return (await as(by).do<{ enrolment: { movement: Path[] } }>(document, { id: enrolmentId })).enrolment.movement;
}

/** Assesses a company so many days ago, to stand on a step with so many of the next step's two criteria met. */
export async function found(
  by: Person,
  { enrolmentId }: Enrolled,
  where: AskedArea,
  [days, step, met]: readonly [number, number, number],
  told: object = {},
): Promise<Assessment> {
  const answers = { [`${step + 1}-1`]: met > 0 ? 'YES' : 'NO', [`${step + 1}-2`]: 'NO' };
  return assessed(by, enrolmentId, where, upTo(step, step < 5 ? answers : {}), { onDay: daysFromToday(days), ...told });
}

/** A company of a coach that stood on step 1 and climbed to another, where it meets one criterion of the next. */
export async function climber(here: Cast, by: Person, where: AskedArea, toStep = 2): Promise<Enrolled> {
  const company = await enrolled(here, by);
  await found(by, company, where, [-200, 1, 0], { wantedStep: 4, wantedOn: daysFromToday(300) });
  await found(by, company, where, [-100, toStep, 1], { kind: 'FOLLOW_UP', wantedStep: 4 });
  return company;
}
