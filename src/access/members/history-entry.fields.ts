// Who did it: what members add to an entry of history.
import { Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { HistoryEntry } from '#office/history/history-entry.entity.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Member } from './member.entity.js';

@FieldsOf(() => HistoryEntry)
export class HistoryEntryFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Member, {
    nullable: true,
    description: 'Vem som gjorde det; null för systemet självt. Who did it; null for the system itself.',
  })
  @Needs('byMemberId')
  async by(@Parent() { byMemberId }: HistoryEntry, @Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return byMemberId ? this.reader.load(Member, byMemberId, info) : null;
  }
}
