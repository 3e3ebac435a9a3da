// Whoever holds the link of a calendar reads it, as what its member may see today.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { membershipColumns, type Membership } from '#access/members/membership.reads.js';
import { LinksService, type Holder } from '#access/links/link.service.js';
import { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { calendarOf } from '#platform/values/icalendar.js';
import type { Locale } from '#platform/values/locale.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CALENDAR_LINK } from './calendar-link.js';
import { eventOf, reach, type Entry } from './calendar-event.rules.js';
import { entriesOf } from './calendar-event.reads.js';

/** A reading is noted once a quarter, so that reading does not write. */
const NOTED_EVERY = 900_000;

/** A calendar as it is sent, and what tells whether it has changed. */
export interface ReadCalendar {
  text: string;
  tag: string;
}

@Injectable()
export class CalendarReading {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: LinksService,
  ) {}

  /** The calendar behind a link; one that has ended, or whose member has left, is no calendar. */
  async read(holder: Holder, locale: Locale): Promise<ReadCalendar> {
    const feed = await this.links.prove(CALENDAR_LINK, holder);
    const actor = await this.memberOf(feed);
    const today = this.clock.today();
    const calendar = { actor, workspace: this.db.workspace, today, ...reach(today) };
    const entries = await this.db.read<Entry>(entriesOf(calendar));
    await this.note(feed);
    const text = calendarOf(
      'Stegvis',
      entries.flatMap((entry) => eventOf(entry, locale) ?? []),
    );
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  }

  private async memberOf({ memberId }: CalendarFeed): Promise<Actor> {
    const { workspace } = this.db;
    const [found] = await this.db.read<Membership & { accountId: string }>(sql`
      SELECT ${membershipColumns(workspace, this.clock.today())}, m.account_id AS "accountId" FROM member m
      WHERE m.workspace_id = ${workspace} AND m.id = ${memberId} AND m.left_on IS NULL`);
    if (!found) throw CALENDAR_LINK.invalid({ field: 'token' });
    return new Actor({ ...found, workspaceId: String(workspace.value), locale: work().locale });
  }

  /** Without a new version: that it was read changes nothing about it. */
  private async note({ id, lastReadAt }: CalendarFeed): Promise<void> {
    const now = this.clock.now();
    if (lastReadAt && now.getTime() - lastReadAt.getTime() < NOTED_EVERY) return;
    await this.db.transaction(() =>
      this.db.run(sql`
        UPDATE calendar_feed SET last_read_at = ${now} WHERE workspace_id = ${this.db.workspace} AND id = ${id}`),
    );
  }
}
