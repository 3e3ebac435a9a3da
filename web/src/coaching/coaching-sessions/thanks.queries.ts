// The letter of thanks after a visit: what it says, to whom, and the deed of sending it.
import { graphql } from '../../api/graphql';

export const SESSION_THANKS = graphql(`
  query SessionThanks($id: ID!) {
    coachingSession(id: $id) {
      id
      version
      state
      company {
        id
        name
      }
      thanks {
        subject
        body
        sentAt
        recipients {
          id
          name
        }
      }
    }
  }
`);

export const THANK_SESSION = graphql(`
  mutation ThankSession($id: ID!, $expectedVersion: Int!, $input: CoachingSessionThankInput!) {
    coachingSessionThank(id: $id, expectedVersion: $expectedVersion, input: $input) {
      id
      version
      thanks {
        subject
        body
        sentAt
        recipients {
          id
          name
        }
      }
    }
  }
`);
