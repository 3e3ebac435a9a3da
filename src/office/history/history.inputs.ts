// How history is asked for.
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { HistoryEntry } from './history-entry.entity.js';

@ObjectType({ description: 'A page of history.' })
export class HistoryEntryConnection extends connectionOf(HistoryEntry) {}

export enum HistoryEntryOrderField {
  AT = 'AT',
}

@InputType({ description: 'Which entries.' })
export class HistoryEntryFilter {
  @Field(() => String, { nullable: true, description: 'Only this verb, such as `enrolment.close`.' })
  @IsOptional()
  @IsString()
  verb?: string;

  @Field(() => String, { nullable: true, description: 'Only entries about this type, such as `Enrolment`.' })
  @IsOptional()
  @IsString()
  subjectType?: string;
}

@ArgsType()
export class HistoryEntryPage extends pageOf('HistoryEntry', HistoryEntryFilter, HistoryEntryOrderField) {}
