// What has been done to something, newest first.
import { graphql } from '../../api/graphql';

export const HISTORY = graphql(`
  query HistoryOf($id: ID!, $after: String) {
    history(of: $id, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        verb
        reason
        createdAt
        by {
          id
          name
        }
        changes {
          field
          before
          after
          hidden
        }
      }
    }
  }
`);

/** What the ids of a history are most often the ids of. */
export const NAMES = graphql(`
  query NamesInHistory {
    members(first: 200) {
      nodes {
        id
        name
      }
    }
    organisations(first: 200) {
      nodes {
        id
        name
      }
    }
    projects(first: 100) {
      nodes {
        id
        name {
          sv
          en
        }
        insatsomraden {
          id
          name {
            sv
            en
          }
        }
      }
    }
  }
`);
