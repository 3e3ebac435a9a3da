// What callers may send about companies, and how companies are asked for.
import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsUrl, registerDecorator, ValidateNested, type ValidationArguments } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { SupplyChainRole } from './company-words.entity.js';
import { Company } from './company.entity.js';
import { areaNamed, county, municipality } from './geography.js';
import { readOrganisationNumber } from './organisation-number.rules.js';
import { SizeClass } from './size-class.rules.js';
import { readSniCode, readSniPrefixes, SniVersion } from './sni.rules.js';

function problemOf(value: unknown): string | undefined {
  const reading = readOrganisationNumber(typeof value === 'string' ? value : '');
  return reading.ok ? undefined : reading.reason;
}

/** A number in any of its spellings, each way to be wrong under its own code. */
function IsOrganisationNumber(): PropertyDecorator {
  return applyDecorators(
    Obeys('ORGANISATION_NUMBER_FORM', (value) => (problemOf(value) ?? 'CHECK_DIGIT') === 'CHECK_DIGIT'),
    Obeys('ORGANISATION_NUMBER_CHECK_DIGIT', (value) => problemOf(value) !== 'CHECK_DIGIT'),
  );
}

/** The code of a municipality. */
export function IsMunicipality(): PropertyDecorator {
  return Obeys('MUNICIPALITY_UNKNOWN', (value) => typeof value === 'string' && municipality(value) !== null);
}

/** A code of the standard that stands beside it. */
function IsSniCode(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'SNI_CODE_UNKNOWN',
      target: target.constructor,
      propertyName: String(property),
      options: { context: { code: 'SNI_CODE_UNKNOWN', params: {} } },
      validator: {
        validate: (value: unknown, { object }: ValidationArguments) =>
          typeof value === 'string' && readSniCode(value, (object as SniCodeInput).version) !== null,
        defaultMessage: () => 'SNI_CODE_UNKNOWN',
      },
    });
  };
}

@InputType({ description: 'En SNI-kod. An SNI code.' })
export class SniCodeInput {
  @Field({ description: 'Five digits, such as 25.110 or 25110.' })
  @IsSniCode()
  code: string;

  @Field(() => SniVersion, { defaultValue: SniVersion.SNI_2007, description: 'The standard it is read in.' })
  @MayBeAbsent()
  version: SniVersion;
}

@InputType({ isAbstract: true })
abstract class CompanyFactsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Organisationsnummer: 10 or 12 digits or the VAT number, with or without dash. May be missing.',
  })
  @MayBeEmpty()
  @IsOrganisationNumber()
  organisationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Its website.' })
  @MayBeEmpty()
  @IsText(200)
  @IsUrl(
    { protocols: ['http', 'https'] },
    { context: { code: 'FORMAT_INVALID', params: { expected: 'www.example.com' } } },
  )
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'What it makes, in a few sentences.' })
  @MayBeEmpty()
  @IsText(2000)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Street or box of its postal address.' })
  @MayBeEmpty()
  @IsText(200)
  streetAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Five digits, or what its country uses.' })
  @MayBeEmpty()
  @IsText(20)
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Postort. The town of its postal address.' })
  @MayBeEmpty()
  @IsText(100)
  postTown?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Sätets kommun, four digits: its place while it has no workplace.',
  })
  @MayBeEmpty()
  @IsMunicipality()
  municipalityCode?: string | null;

  @Field(() => [SupplyChainRole], { nullable: true, description: 'Where in the supply chain it stands.' })
  @MayBeEmpty()
  @AtMost(3)
  supplyChainRoles?: SupplyChainRole[] | null;

  @Field(() => [String], { nullable: true, description: 'The industries it supplies, in its own words.' })
  @MayBeEmpty()
  @AtMost(20)
  @IsText(100, { each: true })
  industriesSupplied?: string[] | null;

  @Field(() => [SniCodeInput], { nullable: true, description: 'Its SNI codes as a whole, the heaviest first.' })
  @MayBeEmpty()
  @AtMost(10)
  @ValidateNested()
  @Type(() => SniCodeInput)
  sniCodes?: SniCodeInput[] | null;
}

@InputType({ description: 'Ett företag att registrera. A company to register: a name is enough.' })
export class CompanyRegisterInput extends CompanyFactsInput {
  @Field({ description: 'The name it is registered under.' })
  @IsText(200)
  name: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class CompanyAmendInput extends CompanyFactsInput {
  @Field(() => String, { nullable: true, description: 'The name it is registered under; cannot be cleared.' })
  @MayBeAbsent()
  @IsText(200)
  name?: string;
}

@ObjectType({ description: 'A page of companies.' })
export class CompanyConnection extends connectionOf(Company) {}

export enum CompanyOrderField {
  NAME = 'NAME',
  REGISTERED_AT = 'REGISTERED_AT',
  MUNICIPALITY = 'MUNICIPALITY',
}

@InputType({ description: 'Vilka företag. Which companies.' })
export class CompanyFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' })
  @MayBeEmpty()
  @AtMost(200)
  @IsId({ each: true })
  ids?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name whatever its case and accents, or an organisation number in any spelling.',
  })
  @MayBeEmpty()
  @IsText(200)
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those that work in this municipality, four digits.' })
  @MayBeEmpty()
  @IsMunicipality()
  municipalityCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those that work in this county, two digits.' })
  @MayBeEmpty()
  @Obeys('AREA_UNKNOWN', (value) => typeof value === 'string' && county(value) !== null)
  countyCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those that work in this area: its code, or what people call it, such as Skaraborg.',
  })
  @MayBeEmpty()
  @Obeys('AREA_UNKNOWN', (value) => typeof value === 'string' && areaNamed(value) !== null)
  area?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with an SNI code that begins so: 25, 25.1 or 13–33.',
  })
  @MayBeEmpty()
  @Obeys('SNI_PREFIX_UNKNOWN', (value) => typeof value === 'string' && readSniPrefixes(value) !== null)
  sniPrefix?: string | null;

  @Field(() => [SizeClass], { nullable: true, description: 'Only those of these size classes.' })
  @MayBeEmpty()
  sizeClasses?: SizeClass[] | null;

  @Field(() => SupplyChainRole, { nullable: true, description: 'Only those that stand there in the supply chain.' })
  @MayBeEmpty()
  supplyChainRole?: SupplyChainRole | null;

  @Field(() => ID, { nullable: true, description: 'Only today’s members of this trade association.' })
  @MayBeEmpty()
  @IsId()
  associationId?: string | null;
}

@ArgsType()
export class CompanyPage extends pageOf('Company', CompanyFilter, CompanyOrderField) {
  @ValidateNested()
  @Type(() => CompanyFilter)
  override filter?: CompanyFilter;
}
