// What tests of participants do over and over: register somebody, and do a verb on them.
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import type { Cast } from './cast.js';

export interface Registered {
  id: string;
  version: number;
}

export const WHOLE = `id version personId name email phone gender birthYear isIdentityProtected consentedOn countsAs
  education background situations { fromOn situation } firstInOn lastOutOn erasedAt missing isComplete viewerCan
  company { id } project { id } organisation { id } contact { id } stays { inOn outOn }`;

export const REGISTER = `mutation($id: ID, $input: ParticipantRegisterInput!) { participantRegister(id: $id, input: $input) { ${WHOLE} } }`;

/** A participant of the project at a new company, unless one is given. */
export async function registered(here: Cast, by: Person, input: Record<string, unknown> = {}): Promise<Registered> {
  const companyId = input['companyId'] ?? (await here.company()).id;
  const variables = { input: { projectId: here.project.id, name: 'Påhittad Person', ...input, companyId } };
  return (await as(by).do<{ participantRegister: Registered }>(REGISTER, variables)).participantRegister;
}

/** One participant as somebody sees it. */
export async function seen(by: Person, { id }: Registered): Promise<Record<string, unknown> | null> {
  const query = `query($id: ID!) { participant(id: $id) { ${WHOLE} } }`;
  return (await as(by).do<{ participant: Record<string, unknown> | null }>(query, { id })).participant;
}
