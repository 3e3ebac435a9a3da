// History over the API.
import { Args, ID, Info, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CanonicalId } from '#platform/graphql/args.js';
import { FieldChange, HistoryEntry } from './history-entry.entity.js';
import { historyPolicy } from './history-entry.policy.js';
import { HistoryEntryConnection, HistoryEntryPage, historyList } from './history.reads.js';
import { HistoryService } from './history.service.js';

@FieldsOf(() => HistoryEntry)
export class HistoryResolver {
  constructor(
    private readonly reader: Reader,
    private readonly entries: HistoryService,
  ) {}

  @Query(() => HistoryEntryConnection, {
    description: 'Historiken för ett objekt. What was done to an object, newest first.',
  })
  @Allow(historyPolicy.read)
  async history(
    @By() actor: Actor,
    @Args('of', { type: () => ID, description: 'The id of any object.' }, CanonicalId) of: string,
    @Args() page: HistoryEntryPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<HistoryEntry>> {
    return this.reader.list(actor, historyList, page, info, { where: (row) => sql`${row.subjectId} = ${of}` });
  }

  @ResolveField(() => [FieldChange], { description: 'The fields that changed, as far as you may read them.' })
  @Needs('changes', 'personalDigests', 'subjectType')
  async changes(@Parent() entry: HistoryEntry): Promise<FieldChange[]> {
    return this.entries.changes(entry);
  }
}
