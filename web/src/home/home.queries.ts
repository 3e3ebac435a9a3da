// What the first page asks beside one's sessions and companies: what is left to do.
import { graphql } from '../api/graphql';

export const MY_ACTIONS = graphql(`
  query MyActions {
    actions(first: 20, filter: { isMine: true, isOpen: true }, orderBy: [{ field: DUE_ON, direction: ASC }]) {
      totalCount
      nodes {
        id
        version
        what
        state
        dueOn
        isOverdue
        completedOn
        result
        owner
        ownerName
        viewerCan
        effects {
          unit
          expected
          actual
          certainty
        }
        contact {
          id
          name
        }
        coach {
          id
          name
        }
        insatsomrade {
          id
          letter
          name {
            sv
            en
          }
        }
        company {
          id
          name
        }
      }
    }
  }
`);

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
