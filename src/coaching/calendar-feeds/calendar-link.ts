// The link of a calendar: its address is what a calendar program asks for, so that the token stands in its path.
import type { LinkKind } from '#access/links/link.service.js';
import { refuse } from '#platform/errors.js';
import { CalendarFeed } from './calendar-feed.entity.js';

export const CALENDAR_LINK: LinkKind<CalendarFeed> = {
  page: 'calendar',
  type: CalendarFeed,
  invalid: () => refuse.NOT_FOUND({ type: CalendarFeed.name }),
  path: (token) => `calendar/${token}.ics`,
};
