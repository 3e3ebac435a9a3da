// What callers send and ask for about effect inquiries, and what a company sends by its link.
import { ArgsType, Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsDecimal, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { EffectCertainty, EffectUnit } from '../action-plans/action-words.entity.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import { EffectFurthered, EffectInquiryState, EffectLasting } from './effect-inquiry-words.entity.js';

const MOST_EFFECT = 1_000_000_000_000;
const MOST_UNITS = 5;

@InputType({
  description: 'Planera en effektfråga. An inquiry on a day of your choice, beside those after 6 and 12 months.',
})
export class EffectInquiryScheduleInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @IsId()
  enrolmentId: string;

  @Field(() => DayScalar, { description: 'The day to ask; one that has been is asked within the hour.' })
  @IsDefined()
  askOn: Day;

  @Field(() => ID, { nullable: true, description: 'Who is asked; the one who decides, when nothing is said.' })
  @MayBeEmpty()
  @IsId()
  contactId?: string | null;
}

@InputType({ description: 'Ändra en effektfråga. What is left out stays as it was.' })
export class EffectInquiryAmendInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day to ask.' })
  @MayBeAbsent()
  @IsDefined()
  askOn?: Day;

  @Field(() => ID, { nullable: true, description: 'Who is asked; null lets the system choose.' })
  @MayBeEmpty()
  @IsId()
  contactId?: string | null;
}

@InputType({ description: 'Effekt i en enhet, enligt företaget. What came of it in one unit.' })
export class ConfirmedEffectInput {
  @Field(() => EffectUnit, { description: 'What it is counted in.' })
  @IsEnum(EffectUnit)
  unit: EffectUnit;

  @Field(() => Float, { description: 'How much, over twelve months.' })
  @IsDecimal(-MOST_EFFECT, MOST_EFFECT, 3)
  amount: number;

  @Field(() => EffectCertainty, { description: 'Whether that is estimated or measured.' })
  @IsEnum(EffectCertainty)
  certainty: EffectCertainty;
}

@InputType({
  description: 'Svara genom länken: en fråga i taget går bra. Answers by the link, one at a time if you like.',
})
export class EffectInquiryAnswerInput {
  @Field(() => [ConfirmedEffectInput], {
    nullable: true,
    description: 'Fråga 1: what came of it, unit by unit; an empty list says that nothing did.',
  })
  @MayBeAbsent()
  @AtMost(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => ConfirmedEffectInput)
  effects?: ConfirmedEffectInput[];

  @Field(() => EffectLasting, { nullable: true, description: 'Fråga 2: whether what was done is still in place.' })
  @MayBeAbsent()
  @IsEnum(EffectLasting)
  lasting?: EffectLasting;

  @Field(() => EffectFurthered, { nullable: true, description: 'Fråga 3: whether you have gone on by yourselves.' })
  @MayBeAbsent()
  @IsEnum(EffectFurthered)
  furthered?: EffectFurthered;

  @Field(() => String, { nullable: true, description: 'What else you want to say; null empties it.' })
  @MayBeEmpty()
  @IsText(4000)
  comment?: string | null;
}

@ObjectType({ description: 'A page of effect inquiries.' })
export class EffectInquiryConnection extends connectionOf(EffectInquiry) {}

export enum EffectInquiryOrderField {
  ASK_ON = 'ASK_ON',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which effect inquiries.' })
export class EffectInquiryFilter {
  @Field(() => ID, { nullable: true, description: 'Only at this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this enrolment.' })
  @IsOptional()
  @IsId()
  enrolmentId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => EffectInquiryState, { nullable: true, description: 'Only those that stand there.' })
  @IsOptional()
  @IsEnum(EffectInquiryState)
  state?: EffectInquiryState;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Saknar mottagare: their day has come, and nobody could be asked; or all but those.',
  })
  @IsOptional()
  @IsBoolean()
  lacksAddress?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Mina: those asked in my name, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isMine?: boolean;
}

@ArgsType()
export class EffectInquiryPage extends pageOf('EffectInquiry', EffectInquiryFilter, EffectInquiryOrderField) {}
