// How tests of progress move companies on their staircases, and ask where they stand.
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { daysFromToday, opened, type Cast } from './cast.js';
import type { Area } from './staircases.js';

const MOVED = `id kind fromStep toStep onDay reason basisType enrolment { id } project { id } organisation { id }
  by { id } corrects { id } standing { id version step }`;

/** The document of a verb on a step. */
export function step(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation($id: ID, $version: Int!, $input: ${type}!) {
    ${name}(id: $id, expectedVersion: $version, input: $input) { ${MOVED} } }`;
}

export const PROGRESS = `query($id: ID!) { company(id: $id) { progress {
  id version step stepName { sv } sinceOn fromStep insatsomrade { id } staircaseVersion { id }
  lastTransition { id kind onDay reason enrolment { id } project { id } by { name } } } } }`;

export interface Stand {
  id: string;
  version: number;
  step: number | null;
  stepName: { sv: string } | null;
  sinceOn: string | null;
  fromStep: number | null;
  insatsomrade: { id: string };
  staircaseVersion: { id: string } | null;
  lastTransition: { id: string; kind: string; reason: string | null; by: { name: string } } | null;
}

export interface Moved {
  id: string;
  kind: string;
  toStep: number | null;
  standing: { id: string; version: number; step: number | null };
}

export interface Enrolled {
  companyId: string;
  enrolmentId: string;
}

/** A company of its own, in the project since 300 days. */
export async function enrolled(here: Cast, by: Person = here.coach): Promise<Enrolled> {
  const { id: companyId } = await here.company();
  const { id: enrolmentId } = await opened(here, by, { companyId, on: daysFromToday(-300) });
  return { companyId, enrolmentId };
}

export async function move(by: Person, name: string, version: number, input: object): Promise<Moved> {
  const data = await as(by).do<Record<string, Moved>>(step(name), { version, input });
  const moved = data[name];
  if (!moved) throw new Error(`${name} gave nothing.`);
  return moved;
}

export async function progress(by: Person, companyId: string): Promise<Stand[]> {
  const { company } = await as(by).do<{ company: { progress: Stand[] } }>(PROGRESS, { id: companyId });
  return company.progress;
}

/** A company of the owner's coach, placed on a step 100 days ago. */
export async function placed(
  here: Cast,
  area: Area,
  toStep = 1,
): Promise<{ companyId: string; where: { companyId: string; insatsomradeId: string } }> {
  const { companyId } = await enrolled(here);
  const where = { companyId, insatsomradeId: area.id };
  await move(here.coach, 'stepPlace', 0, { ...where, toStep, onDay: daysFromToday(-100) });
  return { companyId, where };
}
