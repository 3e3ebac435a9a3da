// A company that is coached: what the register says of it, and what it has told once for all projects.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique } from 'typeorm';
import { ListColumn } from '#platform/database/columns.js';
import { Derived } from '#platform/database/derived.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { Needs } from '#platform/reader/branch.js';
import { addressLine } from './address.rules.js';
import { SupplyChainRole } from './company-words.entity.js';
import { normaliseCompanyName } from './duplicate.rules.js';
import {
  isDemoOrganisationNumber,
  LegalForm,
  ORGANISATION_NUMBER_PROBLEMS,
  readOrganisationNumber,
  type OrganisationNumberProblem,
} from './organisation-number.rules.js';
import { SizeClass } from './size-class.rules.js';

export const companyRefusals = refusals({
  ORGANISATION_NUMBER_FORM: ORGANISATION_NUMBER_PROBLEMS.FORM,
  ORGANISATION_NUMBER_CHECK_DIGIT: ORGANISATION_NUMBER_PROBLEMS.CHECK_DIGIT,
  ORGANISATION_NUMBER_TAKEN: {
    sv: 'Ett företag med det organisationsnumret finns redan i arbetsytan.',
    en: 'A company with that organisation number is already in the workspace.',
  },
  MUNICIPALITY_UNKNOWN: {
    sv: 'Ingen kommun har den koden. En kommunkod har fyra siffror, som 1496.',
    en: 'No municipality has that code. A municipality code has four digits, such as 1496.',
  },
  AREA_UNKNOWN: {
    sv: 'Inget område heter så eller har den koden.',
    en: 'No area has that name or that code.',
  },
  SNI_CODE_UNKNOWN: {
    sv: 'Det är ingen SNI-kod i den versionen. En SNI-kod har fem siffror, som 25.110.',
    en: 'That is no SNI code of that version. An SNI code has five digits, such as 25.110.',
  },
  SNI_PREFIX_UNKNOWN: {
    sv: 'Det är ingen början på en SNI-kod. Skriv 25, 25.1, 25.110 eller 13–33.',
    en: 'That is not how an SNI code begins. Write 25, 25.1, 25.110 or 13–33.',
  },
});

violation('company_organisation_number_uq', () =>
  companyRefusals.ORGANISATION_NUMBER_TAKEN({ field: 'input.organisationNumber' }),
);

/** What is taken as it is given, each absent when nothing is said of it. */
type CompanyFacts = Partial<
  Pick<
    Company,
    'website' | 'description' | 'streetAddress' | 'postalCode' | 'postTown' | 'supplyChainRoles' | 'industriesSupplied'
  >
>;

@ObjectType({ description: 'Företag. A company that is coached, or may be.' })
@Entity()
@Unique('company_organisation_number_uq', ['workspaceId', 'organisationNumber'])
@Index(['workspaceId', 'municipalityCode'])
@Index(['workspaceId', 'createdAt'])
export class Company extends VersionedRow {
  @Field({ description: 'The name it is registered under.' })
  @Index('company_name_ix', { synchronize: false })
  @Column('text')
  name: string;

  /** The name as names are searched and compared: no case, accents or legal form. */
  @Index('company_search_name_ix', { synchronize: false })
  @Derived()
  @Column('text')
  searchName: string;

  /** Ten digits; a sole trader's is a person's own. The API gives it through a field that masks it. */
  @Personal()
  @Column('text', { nullable: true })
  organisationNumber: string | null;

  @Field(() => LegalForm, { description: 'Juridisk form. Legal form as far as the number tells it.' })
  @Column('text')
  legalForm: LegalForm;

  @Field({ description: 'Enskild näringsidkare: the number is a person’s own and is masked for those who only look.' })
  @Column('boolean')
  isSoleTrader: boolean;

  @Field({ description: 'True when the company is invented.' })
  @Column('boolean')
  isDemo: boolean;

  @Field(() => String, { nullable: true, description: 'Its website.' })
  @Column('text', { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'What it makes, in a few sentences.' })
  @Column('text', { nullable: true })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'Street or box of its postal address.' })
  @Column('text', { nullable: true })
  streetAddress: string | null;

  @Field(() => String, { nullable: true, description: 'Five digits, or what its country uses.' })
  @Column('text', { nullable: true })
  postalCode: string | null;

  @Field(() => String, { nullable: true, description: 'Postort. The town of its postal address.' })
  @Column('text', { nullable: true })
  postTown: string | null;

  /** Säte: the municipality stated for the company itself. */
  @Column('text', { nullable: true })
  seatMunicipalityCode: string | null;

  /** The municipalities of its open workplaces, the main one's first; kept by workplaces. */
  @Derived()
  @ListColumn()
  workplaceCodes: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Four digits: where it works. That is its main workplace, or its seat while it has no workplace.',
  })
  @Column('text', { nullable: true })
  municipalityCode: string | null;

  @Field(() => [SupplyChainRole], { description: 'Roller i leverantörskedjan. Where in the supply chain it stands.' })
  @ListColumn()
  supplyChainRoles: SupplyChainRole[];

  @Field(() => [String], { description: 'Branscher det levererar till. The industries it supplies.' })
  @ListColumn()
  industriesSupplied: string[];

  @Field(() => SizeClass, { description: 'Storleksklass, computed from its yearly figures; `size` explains it.' })
  @Column('text')
  sizeClass: SizeClass;

  @Field(() => [String], { description: 'What you may do here, such as `company:amend`.' })
  viewerCan: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Postadressen på en rad. The postal address on one line, to look up on a map.',
  })
  @Needs('streetAddress', 'postalCode', 'postTown')
  get addressLine(): string | null {
    return addressLine(this);
  }

  /** A company of which nothing is known but that it is there. */
  static unknown(id: string): Company {
    return Object.assign(new Company(), {
      id,
      organisationNumber: null,
      legalForm: LegalForm.UNKNOWN,
      isSoleTrader: false,
      isDemo: false,
      seatMunicipalityCode: null,
      workplaceCodes: [],
      municipalityCode: null,
      supplyChainRoles: [],
      industriesSupplied: [],
      sizeClass: SizeClass.UNKNOWN,
    });
  }

  /** Its history belongs to the company, as does that of everything about it. */
  get companyId(): string {
    return this.id;
  }

  /** Takes a name, and how it is searched. */
  rename(name: string): void {
    this.name = name;
    this.searchName = normaliseCompanyName(name);
  }

  /** Takes a number in any of its spellings, and what it says of its owner; null when there is none yet. */
  identify(written: string | null): void {
    const reading = written === null ? null : readOrganisationNumber(written);
    if (reading && !reading.ok) throw organisationNumberRefusal(reading.reason, 'input.organisationNumber');
    this.organisationNumber = reading?.number ?? null;
    this.legalForm = reading?.legalForm ?? LegalForm.UNKNOWN;
    this.isSoleTrader = reading?.soleTrader ?? false;
    this.isDemo = reading !== null && isDemoOrganisationNumber(reading.number);
  }

  /** Takes what is said of it, and leaves the rest. */
  describe(facts: CompanyFacts): void {
    const said = Object.entries(facts).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(said));
  }

  /** Takes the municipality of its seat, which is its place while it has no workplace. */
  sitsIn(municipalityCode: string | null): void {
    this.seatMunicipalityCode = municipalityCode;
    this.settle();
  }

  /** Takes the municipalities of its open workplaces, the main one's first: they decide its place. */
  worksIn(municipalityCodes: readonly string[]): void {
    this.workplaceCodes = [...new Set(municipalityCodes)];
    this.settle();
  }

  private settle(): void {
    this.municipalityCode = this.workplaceCodes[0] ?? this.seatMunicipalityCode;
  }
}

/** Why a text is not an organisation number, as a refusal that never repeats the text. */
export function organisationNumberRefusal(reason: OrganisationNumberProblem, field: string): Error {
  return reason === 'CHECK_DIGIT'
    ? companyRefusals.ORGANISATION_NUMBER_CHECK_DIGIT({ field })
    : companyRefusals.ORGANISATION_NUMBER_FORM({ field });
}
