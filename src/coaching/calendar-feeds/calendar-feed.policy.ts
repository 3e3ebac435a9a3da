// A calendar is its member's own affair, and a key opens none.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { sql } from '#platform/database/sql.js';
import { isPerson } from '#access/members/member.policy.js';
import { CalendarFeed } from './calendar-feed.entity.js';

const isOwn = (actor: Actor, { memberId }: Pick<CalendarFeed, 'memberId'>): boolean =>
  isPerson(actor) && memberId === actor.memberId;

export const calendarFeedPolicy = policy(
  'calendarFeed',
  CalendarFeed,
  {
    visible: (row, actor) => sql`${row.memberId} = ${actor.memberId}`,
    needs: ['memberId'],
    fields: { secretHash: () => false },
  },
  {
    read: reads([MEMBER]),
    open: writes<Pick<CalendarFeed, 'memberId'>>([MEMBER], isOwn),
    revoke: writes<CalendarFeed>([MEMBER], isOwn),
  },
);
