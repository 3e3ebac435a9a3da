// What the form for a new company means: what is sent, which companies it may be, and who may fill it in.
import type { Hats } from '../../access/here/hats';
import type { ResultOf, VariablesOf } from '../../api/graphql';
import { numberFaultOf } from './organisation-number.rules';
import type { ALIKE, REGISTER } from './register.queries';

export const FACTS = ['streetAddress', 'postalCode', 'postTown', 'website'] as const;

export interface RegisterForm extends Record<(typeof FACTS)[number], string> {
  /** The company's own id and its enrolment's, made here. */
  id: string;
  enrolmentId: string;
  name: string;
  organisationNumber: string;
  municipalityCode: string;
  /** The project that it shows interest in; none when it is empty. */
  projectId: string;
  /** Somebody has looked at those it may be, and says that it is another. */
  isAnother: boolean;
  /** It has been registered already, and what came after was refused. */
  isRegistered: boolean;
}

/** A form in which nothing has been said. */
export const BLANK: RegisterForm = {
  id: '',
  enrolmentId: '',
  name: '',
  organisationNumber: '',
  municipalityCode: '',
  streetAddress: '',
  postalCode: '',
  postTown: '',
  website: '',
  projectId: '',
  isAnother: false,
  isRegistered: false,
};

export const mayRegister = ({ isCoach, isLeader, isAdmin }: Pick<Hats, 'isCoach' | 'isLeader' | 'isAdmin'>): boolean =>
  isCoach || isLeader || isAdmin;

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'];

/** The projects in which one may say that a company is interested, as they stand on a day. */
export const openTo = (hats: Hats, today: string): Hats['projects'] =>
  hats.projects.filter(({ role, endedOn }) => WORKING.includes(role) && (!endedOn || endedOn >= today));

/** What is registered. What was left empty is left out. */
export function registered(form: RegisterForm): VariablesOf<typeof REGISTER>['input'] {
  const said = [...FACTS, 'organisationNumber', 'municipalityCode'] as const;
  const told = said.flatMap((field) => (form[field].trim() ? [[field, form[field].trim()] as const] : []));
  return { name: form.name.trim(), ...Object.fromEntries(told) };
}

export type Like = ResultOf<typeof ALIKE>['companyDuplicates'][number]['company'] & { has: 'number' | 'name' };

/** Those that the new one may be, the one with its number first. */
export function likesOf(found: ResultOf<typeof ALIKE> | undefined): Like[] {
  const same = found?.company;
  const alike = (found?.companyDuplicates ?? []).map(({ company }): Like => ({ ...company, has: 'name' }));
  return [...(same ? [{ ...same, has: 'number' } as Like] : []), ...alike.filter(({ id }) => id !== same?.id)];
}

const SHORTEST = 3;

/** What is asked as one types; nothing for less than a word. */
export function alikeOf(form: RegisterForm): VariablesOf<typeof ALIKE> | undefined {
  const { organisationNumber, municipalityCode } = form;
  const name = form.name.trim();
  if (name.length < SHORTEST) return undefined;
  const hasNumber = organisationNumber.trim() !== '' && numberFaultOf(organisationNumber) === undefined;
  return { name, municipalityCode: municipalityCode || null, organisationNumber: organisationNumber.trim(), hasNumber };
}
