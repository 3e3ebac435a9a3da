// What the tests of the directory ask, and the shape of the answers.
import { demoOrganisationNumber } from '../../src/directory/companies/organisation-number.rules.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';

export interface CompanyAnswer {
  id: string;
  name: string;
  organisationNumber: string | null;
  version: number;
  sizeClass: string;
  viewerCan: string[];
  municipality: { code: string; name: string } | null;
  sniCodes: { code: string; version: string; rank: number }[];
}

const FACTS = `id name organisationNumber legalForm isSoleTrader isDemo website description streetAddress postalCode
  postTown municipalityCode supplyChainRoles industriesSupplied sizeClass version viewerCan
  sniCodes { code version rank } municipality { code name } seat { name }`;

export const REGISTER = `mutation($id: ID, $input: CompanyRegisterInput!) {
  companyRegister(id: $id, input: $input) { ${FACTS} } }`;

export const AMEND = `mutation($id: ID!, $version: Int!, $input: CompanyAmendInput!) {
  companyAmend(id: $id, expectedVersion: $version, input: $input) { ${FACTS} } }`;

export const COMPANY = `query($id: ID, $number: String) {
  company(id: $id, organisationNumber: $number) { ${FACTS} } }`;

/** A name is enough. */
export async function register(person: Person, input: Record<string, unknown>, id?: string): Promise<CompanyAnswer> {
  const { companyRegister } = await as(person).do<{ companyRegister: CompanyAnswer }>(REGISTER, { id, input });
  return companyRegister;
}

export async function companyOf(person: Person, id: string): Promise<CompanyAnswer | null> {
  const { company } = await as(person).do<{ company: CompanyAnswer | null }>(COMPANY, { id });
  return company;
}

/** The n:th invented number, as people write it. */
export function number(n: number): string {
  const digits = demoOrganisationNumber(n);
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

/** Tolvan, whom the tax agency invented for trying systems. */
export const SOLE_TRADER = '121212-1212';
