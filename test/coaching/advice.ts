// How tests record analyses, interventions and referrals, and do things with them.
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import type { Opened } from './cast.js';

const SAID = `id version onDay result withdrawnOn withdrawReason viewerCan
  enrolment { id } company { id } project { id } organisation { id } coach { id } insatsomrade { id }`;

/** What is asked for of each. */
export const SELECTION = {
  analysis: `${SAID} kind doneBy minutes actions { what }`,
  intervention: `${SAID} kind doneBy minutes`,
  referral: `${SAID} toName toOrganisation { id } toCoach { id } about answeredOn isTakenUp`,
} as const;
export type Noun = keyof typeof SELECTION;

export const LIST: Record<Noun, string> = {
  analysis: 'analyses',
  intervention: 'interventions',
  referral: 'referrals',
};

/** The verb that each begins with, and the least that it needs. */
export const BEGIN = {
  analysis: { verb: 'Record', least: { kind: 'ENERGY' } },
  intervention: { verb: 'Record', least: { kind: 'Provkörning i testbädd' } },
  referral: { verb: 'Make', least: { toName: 'Påhittade Energikontoret', about: 'Bidrag till solceller.' } },
} as const;

export interface Said extends Opened {
  onDay: string;
  result: string | null;
  withdrawnOn: string | null;
  viewerCan: string[];
  coach: { id: string } | null;
  enrolment: { id: string };
  company: { id: string };
}

const titled = (noun: Noun): string => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;

/** The document that begins one. */
export function beginning(noun: Noun): string {
  const { verb } = BEGIN[noun];
  return `mutation($id: ID, $input: ${titled(noun)}${verb}Input!) {
    ${noun}${verb}(id: $id, input: $input) { ${SELECTION[noun]} } }`;
}

/** One of an enrolment, with the least that it needs and what else is said. */
export async function begun(by: Person, noun: Noun, enrolmentId: string, input: object = {}): Promise<Said> {
  const { verb, least } = BEGIN[noun];
  const variables = { input: { ...least, enrolmentId, ...input } };
  return only(await as(by).do<Record<string, Said>>(beginning(noun), variables), `${noun}${verb}`);
}

/** The document of a further verb. */
export function further(noun: Noun, verb: string): string {
  return `mutation($id: ID!, $version: Int!, $input: ${titled(noun)}${verb}Input!) {
    ${noun}${verb}(id: $id, expectedVersion: $version, input: $input) { ${SELECTION[noun]} } }`;
}

/** Does a further verb, and gives it back. */
export async function told(by: Person, noun: Noun, verb: string, on: Opened, input: object = {}): Promise<Said> {
  const variables = { id: on.id, version: on.version, input };
  return only(await as(by).do<Record<string, Said>>(further(noun, verb), variables), `${noun}${verb}`);
}

function only(data: Record<string, Said>, name: string): Said {
  const said = data[name];
  if (!said) throw new Error(`${name} gave nothing.`);
  return said;
}
