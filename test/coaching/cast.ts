// What tests of enrolments and follow-ups stand on: a consortium whose coaches have profiles, and companies to coach.
import { v7 } from 'uuid';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import type { Project } from '#programme/projects/project.entity.js';
import { addDays, dayOf, type Day } from '#platform/values/day.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium, type Person, type World } from '../support/make.js';

/** Today in Sweden, and so many days from it. */
export const today = (): Day => dayOf(new Date());
export const daysFromToday = (days: number): Day => addDays(today(), days);

export interface Cast extends Consortium {
  /** Coaches for the partner, and is named where a test says so. */
  partnerNamed: Person;
  /** Coaches for the partner, and is on none of its companies. */
  partnerColleague: Person;
  /** The profiles of those who coach, by their names. */
  coaches: Record<'coach' | 'colleague' | 'partnerCoach' | 'partnerNamed' | 'partnerColleague', Coach>;
  company(values?: Partial<Company>): Promise<Company>;
}

export async function cast(project: Partial<Project> = {}): Promise<Cast> {
  const here = await consortium(project);
  const { world, partner, project: made } = here;
  const roles = [{ project: made, role: ProjectRoleName.COACH }];
  const partnerNamed = await world.person({ name: 'Nora Namngiven', organisation: partner, roles });
  const partnerColleague = await world.person({ name: 'Kim Kollega', organisation: partner, roles });
  return {
    ...here,
    partnerNamed,
    partnerColleague,
    coaches: {
      coach: await coachProfile(world, here.coach),
      colleague: await coachProfile(world, here.colleague),
      partnerCoach: await coachProfile(world, here.partnerCoach),
      partnerNamed: await coachProfile(world, partnerNamed),
      partnerColleague: await coachProfile(world, partnerColleague),
    },
    company: async (values = {}) => company(world, values),
  };
}

export async function coachProfile(world: World, person: Person, values: Partial<Coach> = {}): Promise<Coach> {
  const { memberId, organisationId } = person;
  const nothingSaid = { hoursPerWeek: null, appointedOn: '2020-01-01' as Day, retiredOn: null };
  return world.save(row(Coach, { memberId, organisationId, ...nothingSaid, ...values }));
}

export async function company(world: World, values: Partial<Company> = {}): Promise<Company> {
  const made = Company.unknown(v7());
  made.rename(`Påhittade Verkstaden ${made.id.slice(-6)} AB`);
  return world.save(Object.assign(made, values));
}

export interface Opened {
  id: string;
  version: number;
}

const OPEN = `mutation($id: ID, $input: EnrolmentOpenInput!) { enrolmentOpen(id: $id, input: $input) { id version } }`;

/** An enrolment opened by somebody, of a new company unless one is given. */
export async function opened(here: Cast, by: Person, input: Record<string, unknown> = {}): Promise<Opened> {
  const companyId = input['companyId'] ?? (await here.company()).id;
  const variables = { input: { projectId: here.project.id, ...input, companyId } };
  return (await as(by).do<{ enrolmentOpen: Opened }>(OPEN, variables)).enrolmentOpen;
}

/** The same, with company and project agreed. */
export async function agreed(here: Cast, by: Person, input: Record<string, unknown> = {}): Promise<Opened> {
  const { id, version } = await opened(here, by, input);
  return verb(by, 'enrolmentAgree', { id, version }, {});
}

/** Does one verb on an enrolment, and gives it back. */
export async function verb(by: Person, name: string, on: Opened, input: Record<string, unknown>): Promise<Opened> {
  return (await as(by).do<Record<string, Opened>>(mutation(name), variablesOf(on, input)))[name] ?? on;
}

/** The document of a verb on an enrolment or a follow-up. */
export function mutation(name: string, selection = 'id version'): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const input = name === 'enrolmentReleaseCoach' ? 'EnrolmentNameCoachInput' : type;
  return `mutation($id: ID!, $version: Int!, $input: ${input}!) {
    ${name}(id: $id, expectedVersion: $version, input: $input) { ${selection} } }`;
}

export function variablesOf({ id, version }: Opened, input: Record<string, unknown>): Record<string, unknown> {
  return { id, version, input };
}
