// Calendars over the API.
import { Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { ExpectedVersion, Id } from '#platform/graphql/args.js';
import { Reader } from '#platform/reader/reader.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { calendarFeedPolicy } from './calendar-feed.policy.js';
import { CalendarFeedsService } from './calendar-feed.service.js';

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  constructor(
    private readonly feeds: CalendarFeedsService,
    private readonly reader: Reader,
  ) {}

  @Query(() => CalendarFeed, {
    nullable: true,
    description: 'Den egna kalenderlänken. One’s own calendar link; null until it has been opened.',
  })
  @Allow(calendarFeedPolicy.read)
  async calendarFeed(@By() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<CalendarFeed | null> {
    return this.reader.oneWhere(actor, CalendarFeed, (row) => sql`${row.memberId} = ${actor.memberId}`, info);
  }

  @Mutation(() => CalendarFeed, {
    description:
      'Öppna den egna kalendern som länk; adressen visas en gång, och den förra slutar gälla. Opens one’s own calendar as a link, or opens it anew; its address is said once.',
  })
  @Allow(calendarFeedPolicy.open)
  async calendarFeedOpen(@By() actor: Actor): Promise<CalendarFeed> {
    return this.feeds.open(actor);
  }

  @Mutation(() => CalendarFeed, { description: 'Stäng kalenderlänken. Ends the link: nobody reads it any more.' })
  @Allow(calendarFeedPolicy.revoke)
  async calendarFeedRevoke(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<CalendarFeed> {
    return this.feeds.revoke(actor, id, version);
  }
}
