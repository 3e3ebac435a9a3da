// What the first page asks beside one's sessions, companies and actions.
import { graphql } from '../api/graphql';

/** Held, and kept out of the report by something. */
export const MY_INCOMPLETE = graphql(`
  query MyIncompleteSessions {
    toPutRight(first: 5, filter: { isMine: true }) {
      totalCount
      nodes {
        id
        heldOn
        missing
        company {
          id
          name
        }
      }
    }
  }
`);
