// What callers send and ask for about attendance.
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsCode, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { MOST_MINUTES } from '#platform/values/minutes.js';
import { Attendance } from './attendance.entity.js';
import { Presence } from './attendance-words.entity.js';

/** So many people are recorded in one call at most. */
export const MOST_ENTRIES = 200;

@InputType({ description: 'Någon som kom utan anmälan. Somebody who came without having signed up: a name is enough.' })
export class WalkInInput {
  @Field(() => ID, { description: 'An id of your own: sent again, it is the same person.' })
  @IsId()
  id: string;

  @Field({ description: 'The name.' })
  @IsText(200)
  name: string;

  @Field(() => ID, { nullable: true, description: 'The company.' })
  @MayBeEmpty()
  @IsId()
  companyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The project; the one that leads the activity when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;
}

@InputType({ description: 'En rad på närvarolistan. One person: by sign-up, as a participant, or as a walk-in.' })
export class AttendanceEntryInput {
  @Field(() => ID, { nullable: true, description: 'The sign-up.' })
  @MayBeEmpty()
  @IsId()
  signUpId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A participant, signed up or not.' })
  @MayBeEmpty()
  @IsId()
  participantId?: string | null;

  @Field(() => WalkInInput, { nullable: true, description: 'Somebody of whom only the name is known.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => WalkInInput)
  walkIn?: WalkInInput | null;

  @Field(() => Presence, { description: 'Whether the person was there.' })
  @IsEnum(Presence)
  presence: Presence;

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes the person was there; all of the occasion when nothing is said.',
  })
  @MayBeEmpty()
  @IsBetween(0, MOST_MINUTES)
  minutes?: number | null;
}

@InputType({ description: 'Skriv in närvaron. Who was there: everybody at once, or some; said again it is put right.' })
export class AttendanceRecordInput {
  @Field(() => [AttendanceEntryInput], { description: 'The people, 200 at most.' })
  @ArrayMinSize(1, { context: { code: 'TOO_FEW', params: { min: 1 } } })
  @AtMost(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => AttendanceEntryInput)
  entries: AttendanceEntryInput[];
}

@ObjectType({ description: 'A page of attendance.' })
export class AttendanceConnection extends connectionOf(Attendance) {}

export enum AttendanceOrderField {
  ON_DAY = 'ON_DAY',
  MINUTES = 'MINUTES',
}

@InputType({ description: 'Which attendance.' })
export class AttendanceFilter {
  @Field(() => ID, { nullable: true, description: 'Only at this activity.' })
  @IsOptional()
  @IsId()
  activityId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of people in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner’s people.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of people at this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this participant.' })
  @IsOptional()
  @IsId()
  participantId?: string;

  @Field(() => ID, { nullable: true, description: 'Only in this insatsområde.' })
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

  @Field(() => [Presence], { nullable: true, description: 'Only of those who were present, excused or absent.' })
  @IsOptional()
  @IsEnum(Presence, { each: true })
  presences?: Presence[];

  @Field(() => DayScalar, { nullable: true, description: 'Only on this day or later.' })
  @IsOptional()
  fromOn?: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Only on this day or earlier.' })
  @IsOptional()
  toOn?: Day;
}

@ArgsType()
export class AttendancePage extends pageOf('Attendance', AttendanceFilter, AttendanceOrderField) {}
