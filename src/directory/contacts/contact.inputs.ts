// What callers may send about contacts and consents, and how contacts are asked for.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEmail, IsEnum, Matches, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { ConsentPurpose, ConsentSource } from './consent.entity.js';
import { Contact, ContactRole } from './contact.entity.js';
import { TELEPHONE } from './telephone.rules.js';

@InputType({ isAbstract: true })
abstract class ContactFactsInput {
  @Field(() => String, { nullable: true, description: 'Title at the company.' })
  @MayBeEmpty()
  @IsText(200)
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @MayBeEmpty()
  @IsText(320)
  @IsEmail({}, { context: { code: 'FORMAT_INVALID', params: { expected: 'namn@example.com' } } })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @MayBeEmpty()
  @IsText(60)
  @Matches(TELEPHONE, { context: { code: 'FORMAT_INVALID', params: { expected: '070-174 06 05' } } })
  phone?: string | null;

  @Field(() => [ContactRole], { nullable: true, description: 'What the contact is at the company.' })
  @MayBeEmpty()
  @AtMost(8)
  roles?: ContactRole[] | null;
}

@InputType({ description: 'En kontakt att lägga till. A contact to add.' })
export class ContactAddInput extends ContactFactsInput {
  @Field(() => ID, { description: 'The company where the contact works.' })
  @IsId()
  companyId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The project in which the contact was met; if you work in only one, that one. Never changed later.',
  })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;

  @Field({ description: 'First and last name.' })
  @IsText(200)
  name: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class ContactAmendInput extends ContactFactsInput {
  @Field(() => String, { nullable: true, description: 'First and last name; cannot be cleared.' })
  @MayBeAbsent()
  @IsText(200)
  name?: string;
}

@InputType({ description: 'Ett samtycke. A consent that a contact gave.' })
export class ConsentRecordInput {
  @Field(() => ID, { description: 'Who gave it.' })
  @IsId()
  contactId: string;

  @Field(() => ConsentPurpose, { description: 'What it is for.' })
  @IsEnum(ConsentPurpose)
  purpose: ConsentPurpose;

  @Field(() => ConsentSource, { description: 'How it was given.' })
  @IsEnum(ConsentSource)
  source: ConsentSource;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was given; today when nothing is said.' })
  @MayBeEmpty()
  givenOn?: Day | null;
}

@InputType({ description: 'När samtycket togs tillbaka. When a consent was withdrawn.' })
export class ConsentWithdrawInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@ObjectType({ description: 'A page of contacts.' })
export class ContactConnection extends connectionOf(Contact) {}

export enum ContactOrderField {
  NAME = 'NAME',
  ADDED_AT = 'ADDED_AT',
}

@InputType({ description: 'Vilka kontakter. Which contacts.' })
export class ContactFilter {
  @Field(() => ContactRole, { nullable: true, description: 'Only those with this role.' })
  @MayBeEmpty()
  role?: ContactRole | null;

  @Field(() => ConsentPurpose, { nullable: true, description: 'Only those who today consent to this.' })
  @MayBeEmpty()
  consentsTo?: ConsentPurpose | null;

  @Field(() => Boolean, { nullable: true, description: 'True for the erased alone, false for all others.' })
  @MayBeEmpty()
  isErased?: boolean | null;
}

@ArgsType()
export class ContactPage extends pageOf('Contact', ContactFilter, ContactOrderField) {
  @ValidateNested()
  @Type(() => ContactFilter)
  override filter?: ContactFilter;
}
