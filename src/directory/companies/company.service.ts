// Companies as they are registered and put right; a company tells a fact once, for all projects.
import { Injectable } from '@nestjs/common';
import { NIL, v7 } from 'uuid';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Reader } from '#platform/reader/reader.js';
import type { CompanyAmendInput, CompanyRegisterInput, SniCodeInput } from './company.inputs.js';
import { Company, organisationNumberRefusal } from './company.entity.js';
import { companyPolicy } from './company.policy.js';
import { companiesLike, type Likeness, type Sought } from './company.reads.js';
import { normaliseCompanyName } from './duplicate.rules.js';
import { CompanySni } from './company-sni.entity.js';
import { readOrganisationNumber } from './organisation-number.rules.js';
import { readSniCode, type SniCode } from './sni.rules.js';

@Injectable()
export class CompanyService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly reader: Reader,
  ) {}

  /** A company enters the register; its name is enough. */
  async register(actor: Actor, id: string, { name, ...facts }: CompanyRegisterInput): Promise<Company> {
    return this.db.transaction(async () => {
      companyPolicy.register.demand(actor, undefined);
      const company = Company.unknown(id);
      company.rename(name);
      take(company, facts);
      await this.db.insert(company);
      await this.classify(company, facts.sniCodes);
      await this.history.record(actor, 'company.register', company);
      return company;
    });
  }

  /** What the register says of a company is put right: absent is unchanged, null is cleared. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { name, ...facts }: CompanyAmendInput,
  ): Promise<Company> {
    return this.db.transaction(async () => {
      const company = await this.db.lock(actor, Company, id, expectedVersion);
      companyPolicy.amend.demand(actor, company);
      if (name !== undefined) company.rename(name);
      take(company, facts);
      await this.classify(company, facts.sniCodes);
      await this.db.amend(company);
      await this.history.record(actor, 'company.amend', company);
      return company;
    });
  }

  /** The ten digits that are stored for a number in any spelling. */
  normalise(organisationNumber: string, field: string): string {
    const reading = readOrganisationNumber(organisationNumber);
    if (!reading.ok) throw organisationNumberRefusal(reading.reason, field);
    return reading.number;
  }

  /** Companies that may be the one somebody is about to register. */
  async like(name: string, municipalityCode: string | null): Promise<Likeness[]> {
    const sought = { id: NIL, searchName: normaliseCompanyName(name), municipalityCode };
    return (await companiesLike(this.db, [sought])).get(NIL) ?? [];
  }

  /** Companies that may be this one. */
  async duplicatesOf({ id, searchName, municipalityCode }: Sought): Promise<Likeness[]> {
    const key = JSON.stringify({ id, searchName, municipalityCode });
    const found = await this.reader.batch('company.duplicates', key, async (keys) => {
      const sought = keys.map((one) => JSON.parse(one) as Sought);
      const likes = await companiesLike(this.db, sought);
      return new Map(keys.map((one, index) => [one, likes.get(sought[index]?.id ?? '') ?? []]));
    });
    return found ?? [];
  }

  /** Takes the SNI codes as a whole, the heaviest first. */
  private async classify(company: Company, given: readonly SniCodeInput[] | null | undefined): Promise<void> {
    if (given === undefined) return;
    const before = await this.db.select(
      CompanySni,
      (t) => sql`${t}."company_id" = ${company.id}`,
      fixed('ORDER BY t."rank"'),
    );
    const codes = ranked(given ?? []);
    noteChange(company, 'sniCodes', told(before), told(codes));
    await this.db.remove(CompanySni, (t) => sql`${t}."company_id" = ${company.id}`);
    await this.db.insertAll(
      codes.map(({ code, version }, index) =>
        Object.assign(new CompanySni(), { id: v7(), companyId: company.id, code, version, rank: index + 1 }),
      ),
    );
  }
}

type Facts = Omit<CompanyAmendInput, 'name'>;

function take(company: Company, facts: Facts): void {
  const { organisationNumber, municipalityCode, supplyChainRoles, industriesSupplied, sniCodes: _, ...plain } = facts;
  if (organisationNumber !== undefined) company.identify(organisationNumber);
  if (municipalityCode !== undefined) company.sitsIn(municipalityCode);
  company.describe({
    ...plain,
    supplyChainRoles: supplyChainRoles === null ? [] : supplyChainRoles,
    industriesSupplied: industriesSupplied === null ? [] : industriesSupplied,
  });
}

/** The codes as history tells them. */
function told(codes: readonly SniCode[]): string[] {
  return codes.map(({ code, version }) => `${code} ${version}`);
}

/** Codes in their normal form, each once. */
function ranked(given: readonly SniCodeInput[]): SniCode[] {
  const codes = given.flatMap(({ code, version }) => readSniCode(code, version) ?? []);
  return [...new Map(codes.map((one) => [`${one.code} ${one.version}`, one])).values()];
}
