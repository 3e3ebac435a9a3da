// How tests tell of skills, studies, critical functions and training needs.
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreed, variablesOf, type Cast, type Opened } from './cast.js';

const NEED = `id version what levelNow levelWanted people urgency source clarity identifiedOn metByHandOn metReason
  withdrawnOn withdrawReason viewerCan skill { id } company { id } organisation { id } enrolment { id } study { id }
  insatsomrade { id } criticalFunction { id } state metOn peopleMet
  matches { id providerName matchedOn activity { id } providerOrganisation { id } }`;

/** What is asked for of each. */
export const SELECTION = {
  Skill: 'id version name { sv en } areaCode retiredOn mergedInto { id } viewerCan',
  Study: 'id version title publisher year shows address viewerCan',
  CriticalFunction:
    'id version industry name why state agreedOn agreedBy { id } withdrawnOn withdrawReason organisation { id } study { id } viewerCan',
  CompanyFunction:
    'id version holders retiringWithinYears note vulnerabilities endedOn company { id } organisation { id } enrolment { id } viewerCan',
  TrainingNeed: NEED,
} as const;
type Noun = keyof typeof SELECTION;

export type Told = Opened & Record<string, unknown>;

const titled = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The document of a mutation that begins something. */
export function beginning(verb: string, noun: Noun): string {
  return `mutation($id: ID, $input: ${titled(verb)}Input!) { ${verb}(id: $id, input: $input) { ${SELECTION[noun]} } }`;
}

/** Begins something, and gives it back. */
export async function begun(by: Person, verb: string, noun: Noun, input: object): Promise<Told> {
  return only(await as(by).do<Record<string, Told>>(beginning(verb, noun), { input }), verb);
}

/** The document of a further verb. */
export function further(verb: string, noun: Noun): string {
  return `mutation($id: ID!, $version: Int!, $input: ${titled(verb)}Input!) {
    ${verb}(id: $id, expectedVersion: $version, input: $input) { ${SELECTION[noun]} } }`;
}

/** Does a further verb, and gives it back. */
export async function told(by: Person, verb: string, noun: Noun, on: Opened, input: object): Promise<Told> {
  const variables = variablesOf(on, input as Record<string, unknown>);
  return only(await as(by).do<Record<string, Told>>(further(verb, noun), variables), verb);
}

/** A skill of the word list. */
export async function skill(by: Person, sv: string, areaCode: string | null = null): Promise<Told> {
  return begun(by, 'skillDefine', 'Skill', { name: { sv, en: `${sv} in English` }, areaCode });
}

/** A training need in a cast's project. */
export async function need(here: Cast, by: Person, input: object): Promise<Told> {
  return begun(by, 'trainingNeedIdentify', 'TrainingNeed', { projectId: here.project.id, ...input });
}

/** A critical function in a cast's project. */
export async function critical(here: Cast, by: Person, input: object = {}): Promise<Told> {
  const least = { industry: 'Stål och metall', name: 'Svetsansvarig', why: 'Utan den stannar leveranserna.' };
  return begun(by, 'criticalFunctionIdentify', 'CriticalFunction', { projectId: here.project.id, ...least, ...input });
}

/** A company that takes part, coached by somebody. */
export async function companyOf(here: Cast, by: Person): Promise<string> {
  const companyId = (await here.company()).id;
  await agreed(here, by, { companyId });
  return companyId;
}

function only(data: Record<string, Told>, name: string): Told {
  const said = data[name];
  if (!said) throw new Error(`${name} gave nothing.`);
  return said;
}
