// Who may take part, as far as rules can say it; what only a person can judge is written as a statement.
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { SupplyChainRole } from '#directory/companies/company-words.entity.js';
import { area } from '#directory/companies/geography.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { readSniPrefixes, SniVersion } from '#directory/companies/sni.rules.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AtMost, IsCode, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import type { Localised } from '#platform/values/text.js';
import { EligibilityRuleKind, Eligible } from './eligibility.rules.js';

registerEnumType(EligibilityRuleKind, {
  name: 'EligibilityRuleKind',
  description: 'Slag av regel för vem som får vara med. A kind of rule on who may take part.',
  valuesMap: {
    SNI: { description: 'Bransch. The industries that are let in and kept out.' },
    SIZE_CLASS: { description: 'Storlek. The size classes that may take part.' },
    AREA: { description: 'Område. Where the company must be.' },
    SUPPLY_CHAIN_ROLE: { description: 'Roll i leverantörskedjan. The place in the supply chain.' },
    JUDGEMENT: { description: 'Bedömning. What a person decides.' },
  },
});
registerEnumType(Eligible, {
  name: 'Eligible',
  description: 'Om ett företag får vara med. Whether a company may take part.',
  valuesMap: {
    YES: { description: 'Ja: every rule is met.' },
    NO: { description: 'Nej: at least one rule is not met.' },
    UNCLEAR: { description: 'Oklart: a fact or a judgement is missing.' },
  },
});

const areIn = (judge: (code: string) => boolean) => (codes: unknown) =>
  Array.isArray(codes) && codes.every((code) => typeof code === 'string' && judge(code));

@ObjectType('SniRule', {
  description: 'Branscher som får vara med, och inte. Industries let in and kept out, as prefixes of SNI codes.',
})
@InputType('SniRuleInput', { description: 'En branschregel. A rule on industries.' })
export class SniPrefixes {
  @Field(() => SniVersion, {
    nullable: true,
    description: 'The version the prefixes are written in; null when not stated.',
  })
  @MayBeEmpty()
  @IsEnum(SniVersion)
  version: SniVersion | null;

  @Field(() => [String], { description: 'Prefixes let in, such as `25` or `25.1`; none means every industry.' })
  @AtMost(200)
  @Obeys('SNI_PREFIX_UNKNOWN', areIn((code) => readSniPrefixes(code)?.length === 1))
  include: string[];

  @Field(() => [String], { description: 'Prefixes kept out; for one code these win.' })
  @AtMost(200)
  @Obeys('SNI_PREFIX_UNKNOWN', areIn((code) => readSniPrefixes(code)?.length === 1))
  exclude: string[];
}

@ObjectType('EligibleAreas', {
  description: 'Områden i första hand och även möjliga. Areas in the first hand, and others also allowed, by code.',
})
@InputType('EligibleAreasInput', { description: 'Områden i första hand och även möjliga. Areas by code.' })
export class EligibleAreas {
  @Field(() => [String], {
    description: 'I första hand: codes such as `1490`, `14`, `SE232`, `SE12`, `SE` or `SKARABORG`.',
  })
  @AtMost(300)
  @Obeys('AREA_UNKNOWN', areIn((code) => area(code) !== null))
  firstHand: string[];

  @Field(() => [String], { description: 'Även möjligt: codes of areas that are also allowed.' })
  @AtMost(300)
  @Obeys('AREA_UNKNOWN', areIn((code) => area(code) !== null))
  alsoAllowed: string[];
}

@ObjectType('Judgement', {
  description: 'En bedömning. What a person decides: a statement that is true of a company that may take part.',
})
@InputType('JudgementInput', { description: 'En bedömning. What a person decides.' })
export class Judgement {
  @Field({ description: 'Its code in the project; answers name it.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'The statement.' })
  @IsLocalised()
  statement: Localised;
}

@ObjectType('Eligibility', {
  description: 'Vem som får vara med. Who may take part; a rule that is absent does not apply.',
})
@InputType('EligibilityInput', { description: 'Reglerna för vem som får vara med. The rules on who may take part.' })
export class Eligibility {
  @Field(() => SniPrefixes, { nullable: true, description: 'The rule on industries.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => SniPrefixes)
  sni: SniPrefixes | null;

  @Field(() => [SizeClass], {
    nullable: true,
    description: 'The size classes that may take part, by the EU definition.',
  })
  @MayBeEmpty()
  @IsEnum(SizeClass, { each: true })
  sizeClasses: SizeClass[] | null;

  @Field(() => [SupplyChainRole], { nullable: true, description: 'The places in the supply chain that may take part.' })
  @MayBeEmpty()
  @IsEnum(SupplyChainRole, { each: true })
  supplyChainRoles: SupplyChainRole[] | null;

  @Field(() => EligibleAreas, { nullable: true, description: 'Where the company must be.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => EligibleAreas)
  areas: EligibleAreas | null;

  @Field(() => [Judgement], { description: 'What a person decides.' })
  @AtMost(30)
  @ValidateNested({ each: true })
  @Type(() => Judgement)
  judgements: Judgement[];
}
