// One's own calendar as a link, for Outlook and others.
import { graphql } from '../../api/graphql';

export const OPEN_FEED = graphql(`
  mutation OpenCalendarFeed {
    calendarFeedOpen {
      id
      version
      address
    }
  }
`);

export const MY_FEED = graphql(`
  query MyCalendarFeed {
    calendarFeed {
      id
      openedAt
      revokedAt
    }
  }
`);
