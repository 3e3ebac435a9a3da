// Calendars are opened, opened anew and ended; they end with their member.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 } from 'uuid';
import { LinkLettersService } from '#access/links/link-letter.service.js';
import { Member } from '#access/members/member.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CALENDAR_LINK } from './calendar-link.js';
import { calendarFeedPolicy } from './calendar-feed.policy.js';

@Injectable()
export class CalendarFeedsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly history: HistoryService,
    private readonly links: LinkLettersService,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'member.leave' && row instanceof Member) await this.endOf(actor, row.id);
    });
  }

  /** Opens one's own calendar, or opens it anew: what was the address before is none any more. */
  async open(actor: Actor): Promise<CalendarFeed> {
    const { memberId } = actor;
    calendarFeedPolicy.open.demand(actor, { memberId });
    return this.db.transaction(async () => {
      // Two who open at once wait for each other, and the latter's address counts.
      await this.db.hold([`calendar feed of member ${memberId}`]);
      const known = await this.find(memberId);
      const feed = known ?? Object.assign(new CalendarFeed(), { id: v7(), memberId });
      const { secretHash, address } = this.links.issue(CALENDAR_LINK, feed.id);
      feed.open(secretHash, this.clock.now());
      await (known ? this.db.amend(feed) : this.db.insert(feed));
      await this.history.record(actor, 'calendarFeed.open', feed);
      return Object.assign(feed, { address });
    });
  }

  /** Ends one's own calendar; one that has ended stays as it was. */
  async revoke(actor: Actor, id: string, expectedVersion: number): Promise<CalendarFeed> {
    return this.db.transaction(async () => {
      const feed = await this.db.lock(actor, CalendarFeed, id, expectedVersion);
      calendarFeedPolicy.revoke.demand(actor, feed);
      await this.end(actor, feed);
      return feed;
    });
  }

  private async endOf(actor: Actor | null, memberId: string): Promise<void> {
    const feed = await this.find(memberId);
    if (feed) await this.end(actor, feed);
  }

  private async end(actor: Actor | null, feed: CalendarFeed): Promise<void> {
    if (feed.revokedAt) return;
    feed.revoke(this.clock.now());
    await this.db.amend(feed);
    await this.history.record(actor, 'calendarFeed.revoke', feed);
  }

  private async find(memberId: string): Promise<CalendarFeed | undefined> {
    const [feed] = await this.db.select(CalendarFeed, (t) => sql`${t}.member_id = ${memberId}`, fixed('FOR UPDATE'));
    return feed;
  }
}
