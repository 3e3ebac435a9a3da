// What callers send and ask for about activities, their occasions and series.
import { ArgsType, Field, ID, InputType, Int, ObjectType, PartialType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsBoolean, IsDate, IsDefined, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsCode, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { FEWEST_MINUTES, MOST_MINUTES } from '#platform/values/minutes.js';
import { ActivitySeries } from './activity-series.entity.js';
import { ActivityForm, ActivityKind, ActivityMaterial, IsHttps } from './activity-words.entity.js';
import { Activity } from './activity.entity.js';

/** So many occasions has an activity at most. */
export const MOST_OCCASIONS = 100;

@InputType({ description: 'När ett tillfälle är. When an occasion is.' })
export class ActivityOccasionInput {
  @Field(() => DayScalar, { description: 'The day of it.' })
  @IsDefined()
  onDay: Day;

  @Field(() => Date, { nullable: true, description: 'When it begins.' })
  @MayBeEmpty()
  @IsDate()
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends.' })
  @MayBeEmpty()
  @IsDate()
  endsAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes it counts, 1–1 440; those between its beginning and end when nothing is said.',
  })
  @MayBeEmpty()
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  minutes?: number | null;
}

@InputType({ description: 'Ett tillfälle när aktiviteten annonseras. An occasion as the activity is announced.' })
export class ActivityOccasionBeginInput extends ActivityOccasionInput {
  @Field(() => ID, { nullable: true, description: 'An id of your own for it.' })
  @MayBeEmpty()
  @IsId()
  id?: string | null;
}

@InputType({ isAbstract: true })
abstract class ActivityKnownInput {
  @Field(() => ActivityKind, { description: 'What kind of activity it is.' })
  @MayBeAbsent()
  @IsEnum(ActivityKind)
  kind: ActivityKind;

  @Field(() => ActivityForm, { description: 'How it is held.' })
  @MayBeAbsent()
  @IsEnum(ActivityForm)
  form: ActivityForm;

  @Field({ description: 'What it is called.' })
  @MayBeAbsent()
  @IsText(200)
  name: string;
}

/** What may be unknown: absent is unchanged, null empties. */
@InputType({ isAbstract: true })
class ActivityToldInput extends ActivityKnownInput {
  @Field(() => [ID], { nullable: true, description: 'Other projects whose people may come, besides the leading one.' })
  @MayBeAbsent()
  @AtMost(50)
  @IsId({ each: true })
  projectIds?: string[];

  @Field(() => ID, { nullable: true, description: 'The series it belongs to.' })
  @MayBeEmpty()
  @IsId()
  seriesId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  @MayBeEmpty()
  @IsText(10_000)
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  @MayBeEmpty()
  @IsText(500)
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is over the network: an https address.' })
  @MayBeEmpty()
  @IsText(2000)
  @IsHttps()
  onlineAddress?: string | null;

  @Field(() => ID, { nullable: true, description: 'The insatsområde it is about.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of a skill area of the leading project.' })
  @MayBeEmpty()
  @IsCode()
  skillAreaCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of a level of the leading project.' })
  @MayBeEmpty()
  @IsCode()
  levelCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Who gives it, when it is none of the organisations.' })
  @MayBeEmpty()
  @IsText(200)
  providerName?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that gives it.' })
  @MayBeEmpty()
  @IsId()
  providerOrganisationId?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many places there are; as many as wish when nothing is said.' })
  @MayBeEmpty()
  @IsBetween(1, 100_000)
  capacity?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether people may wait for a place when all are taken.' })
  @MayBeAbsent()
  @IsBoolean()
  hasWaitingList?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The first day to sign up.' })
  @MayBeEmpty()
  signUpOpensOn?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day to sign up.' })
  @MayBeEmpty()
  signUpClosesOn?: Day | null;

  @Field(() => [ActivityMaterial], { nullable: true, description: 'Material with links, all of it.' })
  @MayBeAbsent()
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => ActivityMaterial)
  materials?: ActivityMaterial[];
}

@InputType({ description: 'Annonsera en aktivitet. Announces an activity with its occasions.' })
export class ActivityAnnounceInput extends ActivityToldInput {
  @Field(() => ID, { description: 'The project that leads it.' })
  @IsId()
  projectId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner that arranges it; your own organisation when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => [ActivityOccasionBeginInput], { description: 'Its occasions, one at least.' })
  @ArrayMinSize(1, { context: { code: 'TOO_FEW', params: { min: 1 } } })
  @AtMost(MOST_OCCASIONS)
  @ValidateNested({ each: true })
  @Type(() => ActivityOccasionBeginInput)
  occasions: ActivityOccasionBeginInput[];
}

@InputType({ description: 'Ändra en aktivitet. What is left out stays as it was; null empties.' })
export class ActivityAmendInput extends PartialType(ActivityToldInput, { skipNullProperties: false }) {}

@InputType({ description: 'Ställ in. Cancels an activity or one of its occasions.' })
export class ActivityCancelInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'Ett tillfälle till. One more occasion.' })
export class ActivityOccasionAddInput extends ActivityOccasionInput {
  @Field(() => ID, { description: 'The activity.' })
  @IsId()
  activityId: string;
}

@InputType({ description: 'Flytta ett tillfälle. Another day, other hours or another length.' })
export class ActivityOccasionMoveInput extends ActivityOccasionInput {}

@InputType({ description: 'Ställ in ett tillfälle. Cancels one occasion.' })
export class ActivityOccasionCancelInput extends ActivityCancelInput {}

@InputType({ description: 'Börja en serie. Activities that belong together.' })
export class ActivitySeriesBeginInput {
  @Field(() => ID, { description: 'The project that leads it.' })
  @IsId()
  projectId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The partner that arranges it; your own organisation when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field({ description: 'What it is called.' })
  @IsText(200)
  name: string;
}

@InputType({ description: 'Döp om en serie. Another name.' })
export class ActivitySeriesRenameInput {
  @Field({ description: 'What it is called.' })
  @IsText(200)
  name: string;
}

@ObjectType({ description: 'A page of activities.' })
export class ActivityConnection extends connectionOf(Activity) {}

export enum ActivityOrderField {
  FIRST_ON = 'FIRST_ON',
  LAST_ON = 'LAST_ON',
  NAME = 'NAME',
  ANNOUNCED_AT = 'ANNOUNCED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Which activities.' })
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: 'Only those that this project’s people may come to.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only those that this partner arranges.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this series.' })
  @IsOptional()
  @IsId()
  seriesId?: string;

  @Field(() => [ActivityKind], { nullable: true, description: 'Only of these kinds.' })
  @IsOptional()
  @IsEnum(ActivityKind, { each: true })
  kinds?: ActivityKind[];

  @Field(() => ActivityForm, { nullable: true, description: 'Only held in this way.' })
  @IsOptional()
  @IsEnum(ActivityForm)
  form?: ActivityForm;

  @Field(() => ID, { nullable: true, description: 'Only about this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => String, { nullable: true, description: 'Only in this skill area.' })
  @IsOptional()
  @IsCode()
  skillAreaCode?: string;

  @Field(() => String, { nullable: true, description: 'Only at this level.' })
  @IsOptional()
  @IsCode()
  levelCode?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only cancelled ones, or only the others.' })
  @IsOptional()
  @IsBoolean()
  isCancelled?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Kommande: not cancelled and with an occasion today or later, or all but those.',
  })
  @IsOptional()
  @IsBoolean()
  isToCome?: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Only those that go on this day or later.' })
  @IsOptional()
  fromOn?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only those that begin on this day or earlier.' })
  @IsOptional()
  toOn?: Day;
}

@ArgsType()
export class ActivityPage extends pageOf('Activity', ActivityFilter, ActivityOrderField) {}

@ObjectType({ description: 'A page of series.' })
export class ActivitySeriesConnection extends connectionOf(ActivitySeries) {}

export enum ActivitySeriesOrderField {
  NAME = 'NAME',
}

@InputType({ description: 'Which series.' })
export class ActivitySeriesFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;
}

@ArgsType()
export class ActivitySeriesPage extends pageOf('ActivitySeries', ActivitySeriesFilter, ActivitySeriesOrderField) {}
