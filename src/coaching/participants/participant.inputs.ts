// What callers may send about participants, and how participants are asked for.
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsEnum, Matches, ValidateNested } from 'class-validator';
import { TELEPHONE } from '#directory/contacts/telephone.rules.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import {
  CountsAs,
  EducationLevel,
  EmploymentSituation,
  Gender,
  ParticipantBackground,
} from './participant-words.entity.js';
import { Participant } from './participant.entity.js';

@InputType({ isAbstract: true })
abstract class ParticipantFactsInput {
  @Field(() => ID, { nullable: true, description: 'The same person among the contacts of the company.' })
  @MayBeEmpty()
  @IsId()
  contactId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Samma person som en annan deltagare i projektet, som har bytt arbetsgivare. The same person as another participant of the project: counted once.',
  })
  @MayBeEmpty()
  @IsId()
  samePersonAsId?: string | null;

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

  @Field(() => Gender, { nullable: true, description: 'Kön. Gender, as the participant tells it.' })
  @MayBeEmpty()
  @IsEnum(Gender)
  gender?: Gender | null;

  @Field(() => Int, { nullable: true, description: 'Födelseår, med fyra siffror. Year of birth.' })
  @MayBeEmpty()
  @IsBetween(1900, 2100)
  birthYear?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Skyddade personuppgifter. Whether the identity is protected; not so when nothing is said.',
  })
  @MayBeAbsent()
  @IsBoolean()
  isIdentityProtected?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day the participant consented.' })
  @MayBeEmpty()
  consentedOn?: Day | null;

  @Field(() => CountsAs, {
    nullable: true,
    description: 'As what the participant counts; what the project’s targets say when nothing is said.',
  })
  @MayBeAbsent()
  @IsEnum(CountsAs)
  countsAs?: CountsAs;

  @Field(() => EducationLevel, { nullable: true, description: 'Utbildning, bara där projektet frågar. Education.' })
  @MayBeEmpty()
  @IsEnum(EducationLevel)
  education?: EducationLevel | null;

  @Field(() => [ParticipantBackground], {
    nullable: true,
    description: 'Bakgrund, bara där projektet frågar. Background.',
  })
  @MayBeEmpty()
  @AtMost(6)
  @IsEnum(ParticipantBackground, { each: true })
  background?: ParticipantBackground[] | null;
}

@InputType({ description: 'En deltagare att registrera. A participant to register; a name is all that it takes.' })
export class ParticipantRegisterInput extends ParticipantFactsInput {
  @Field(() => ID, { description: 'The project.' })
  @IsId()
  projectId: string;

  @Field(() => ID, { description: 'The company where the participant works.' })
  @IsId()
  companyId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The partner whose participant it is, fixed from now on: the company’s own partner where you may, or else yours.',
  })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field({ description: 'First and last name.' })
  @IsText(200)
  name: string;

  @Field(() => EmploymentSituation, { nullable: true, description: 'How the participant stands at work at the start.' })
  @MayBeEmpty()
  @IsEnum(EmploymentSituation)
  situation?: EmploymentSituation | null;

  @Field(() => DayScalar, { nullable: true, description: 'In: the first day; today when nothing is said.' })
  @MayBeEmpty()
  inOn?: Day | null;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class ParticipantAmendInput extends ParticipantFactsInput {
  @Field(() => String, { nullable: true, description: 'First and last name; cannot be cleared.' })
  @MayBeAbsent()
  @IsText(200)
  name?: string;
}

@InputType({ description: 'Ny sysselsättning. How a participant stands at work from a day on.' })
export class ParticipantSituationChangeInput {
  @Field(() => EmploymentSituation, { description: 'How things are from then on.' })
  @IsEnum(EmploymentSituation)
  situation: EmploymentSituation;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'From this day, today when nothing is said; it takes the place of what was said of the same day.',
  })
  @MayBeEmpty()
  fromOn?: Day | null;
}

@InputType({ isAbstract: true })
export abstract class ParticipantDayInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'När deltagaren slutar, och varför. When a participant leaves, and why.' })
export class ParticipantLeaveInput extends ParticipantDayInput {}

@InputType({ description: 'När deltagaren är tillbaka. When a participant is back.' })
export class ParticipantReturnInput extends ParticipantDayInput {}

@ObjectType({ description: 'A page of participants.' })
export class ParticipantConnection extends connectionOf(Participant) {}

export enum ParticipantOrderField {
  NAME = 'NAME',
  FIRST_IN_ON = 'FIRST_IN_ON',
  REGISTERED_AT = 'REGISTERED_AT',
}

@InputType({ description: 'Vilka deltagare. Which participants.' })
export class ParticipantFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' })
  @MayBeEmpty()
  @AtMost(200)
  @IsId({ each: true })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only at this company.' })
  @MayBeEmpty()
  @IsId()
  companyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose name holds this; a protected identity is never found by name.',
  })
  @MayBeEmpty()
  @IsText(200)
  search?: string | null;

  @Field(() => CountsAs, { nullable: true, description: 'Only those who count as this.' })
  @MayBeEmpty()
  @IsEnum(CountsAs)
  countsAs?: CountsAs | null;

  @Field(() => [Gender], {
    nullable: true,
    description:
      'Only of these genders, of those whose gender you may read; it leaves the trace of reading it, and goes with neither `ids` nor `search`.',
  })
  @MayBeEmpty()
  @AtMost(4)
  @IsEnum(Gender, { each: true })
  genders?: Gender[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those of whom nothing lacks, or only the others.' })
  @MayBeEmpty()
  @IsBoolean()
  isComplete?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those who are in today, or only the others.' })
  @MayBeEmpty()
  @IsBoolean()
  isIn?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for the erased alone, false for all others.' })
  @MayBeEmpty()
  @IsBoolean()
  isErased?: boolean | null;
}

@ArgsType()
export class ParticipantPage extends pageOf('Participant', ParticipantFilter, ParticipantOrderField) {
  @ValidateNested()
  @Type(() => ParticipantFilter)
  override filter?: ParticipantFilter;
}
