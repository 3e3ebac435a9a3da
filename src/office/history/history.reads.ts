// How history is asked for, wherever it hangs: its list, its pages and its order.
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString } from 'class-validator';
import { sql } from '#platform/database/sql.js';
import { connectionOf, OrderDirection, pageOf } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
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

export const historyList = list<HistoryEntry, HistoryEntryFilter>({
  type: HistoryEntry,
  orders: { AT: { by: (row) => row.createdAt, type: 'timestamptz' } },
  unlessSaid: [{ field: 'AT', direction: OrderDirection.DESC }],
  filter: {
    verb: (verb, row) => sql`${row.verb} = ${verb}`,
    subjectType: (type, row) => sql`${row.subjectType} = ${type}`,
  },
});
