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
