// A company that is coached: what the register says of it, and what it has told once for all projects.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique } from 'typeorm';
import { ListColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { SupplyChainRole } from './company-words.entity.js';
import { normaliseCompanyName } from './duplicate.rules.js';
import {
  isDemoOrganisationNumber,
  isSoleTrader,
  LegalForm,
  legalFormOf,
  ORGANISATION_NUMBER_PROBLEMS,
  readOrganisationNumber,
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
  ONE_OF_REQUIRED: {
    sv: 'Ange precis ett av {fields}.',
    en: 'Give exactly one of {fields}.',
  },
});

violation('company_organisation_number_uq', () =>
  companyRefusals.ORGANISATION_NUMBER_TAKEN({ field: 'input.organisationNumber' }),
);

@ObjectType({ description: 'Företag. A company that is coached, or may be.' })
@Entity()
@Unique('company_organisation_number_uq', ['workspaceId', 'organisationNumber'])
@Index(['workspaceId', 'municipalityCode'])
@Index(['workspaceId', 'createdAt'])
export class Company extends VersionedRow {
  @Field({ description: 'The name it is registered under.' })
  @Column('text')
  name: string;

  /** The name as names are searched and compared: no case, accents or legal form. Trigrams over it find duplicates. */
  @Index('company_search_name_trgm_ix', { synchronize: false })
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

  @Field(() => String, {
    nullable: true,
    description: 'Four digits: where it works. That is its main workplace, or its seat while it has no workplace.',
  })
  @Column('text', { nullable: true })
  municipalityCode: string | null;

  /** Every municipality it works in, the one that decides its place first. */
  @ListColumn()
  placeCodes: string[];

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
    if (reading && !reading.ok) throw refusalOf(reading.reason);
    const number = reading?.number ?? null;
    this.organisationNumber = number;
    this.legalForm = number === null ? LegalForm.UNKNOWN : legalFormOf(number);
    this.isSoleTrader = number !== null && isSoleTrader(number);
    this.isDemo = number !== null && isDemoOrganisationNumber(number);
  }

  /** Its place: its open workplaces decide, the main one first; without any, its seat does. */
  settle(workplaceCodes: readonly string[]): void {
    const seat = this.seatMunicipalityCode === null ? [] : [this.seatMunicipalityCode];
    this.placeCodes = [...new Set(workplaceCodes.length ? workplaceCodes : seat)];
    this.municipalityCode = this.placeCodes[0] ?? null;
  }
}

function refusalOf(reason: keyof typeof ORGANISATION_NUMBER_PROBLEMS): Error {
  const field = 'input.organisationNumber';
  return reason === 'CHECK_DIGIT'
    ? companyRefusals.ORGANISATION_NUMBER_CHECK_DIGIT({ field })
    : companyRefusals.ORGANISATION_NUMBER_FORM({ field });
}
