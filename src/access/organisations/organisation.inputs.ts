// What is said of an organisation, and how organisations are listed.
import { ArgsType, Field, InputType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsEnum, IsString } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { Organisation, OrganisationKind } from './organisation.entity.js';

@InputType({ description: 'En ny organisation. A new organisation.' })
export class OrganisationRegisterInput extends PickType(Organisation, ['name', 'organisationNumber'], InputType) {
  @Field(() => [OrganisationKind], {
    defaultValue: [OrganisationKind.DELIVERING],
    description: 'What it is in this workspace; delivering unless said otherwise.',
  })
  @AtMost(4)
  @IsEnum(OrganisationKind, { each: true })
  kinds: OrganisationKind[];

  @Field(() => [String], { defaultValue: [], description: 'Other names it is known by.' })
  @AtMost(20)
  @IsText(200, { each: true })
  alsoKnownAs: string[];
}

@InputType({ description: 'Det som ändras; det som utelämnas står kvar. What changes; what is left out stays.' })
export class OrganisationAmendInput extends PartialType(
  PickType(Organisation, ['name', 'kinds', 'alsoKnownAs', 'organisationNumber'], InputType),
  InputType,
) {}

@ObjectType({ description: 'A page of organisations.' })
export class OrganisationConnection extends connectionOf(Organisation) {}

export enum OrganisationOrderField {
  NAME = 'NAME',
}

@InputType({ description: 'Which organisations.' })
export class OrganisationFilter {
  @Field(() => OrganisationKind, { nullable: true, description: 'Only those that are this.' })
  @MayBeEmpty()
  kind?: OrganisationKind;

  @Field(() => String, { nullable: true, description: 'Only those with this in a name.' })
  @MayBeAbsent()
  @IsString()
  search?: string;
}

@ArgsType()
export class OrganisationPage extends pageOf('Organisation', OrganisationFilter, OrganisationOrderField) {}
