// What a calendar shows between two days: one's visits, follow-ups and activities.
import { graphql } from '../../api/graphql';

export const CALENDAR = graphql(`
  query Calendar($from: Date!, $to: Date!, $after: Date!) {
    held: coachingSessions(
      first: 150
      filter: { isMine: true, states: [LOGGED], heldFrom: $from, heldTo: $to }
      orderBy: [{ field: STARTS_AT, direction: ASC }]
    ) {
      nodes {
        id
        state
        startsAt
        minutes
        plannedMinutes
        company {
          id
          name
        }
        insatsomraden {
          id
          letter
        }
      }
    }
    planned: coachingSessions(
      first: 150
      filter: { isMine: true, planned: true }
      orderBy: [{ field: STARTS_AT, direction: ASC }]
    ) {
      nodes {
        id
        version
        state
        viewerCan
        startsAt
        minutes
        plannedMinutes
        company {
          id
          name
        }
        insatsomraden {
          id
          letter
        }
      }
    }
    followUps(first: 100, filter: { isMine: true, isOpen: true, dueFrom: $from, dueBefore: $after }) {
      nodes {
        id
        what
        dueOn
        isOverdue
        company {
          id
          name
        }
      }
    }
    activities(first: 50, filter: { isCancelled: false, fromOn: $from, toOn: $to }) {
      nodes {
        id
        name
        insatsomrade {
          id
          letter
        }
        occasions {
          id
          onDay
          startsAt
          endsAt
          cancelledOn
        }
      }
    }
  }
`);
