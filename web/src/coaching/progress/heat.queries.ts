// Where every company of a project stands in every area.
import { graphql } from '../../api/graphql';

export const HEAT_AREAS = graphql(`
  query HeatMapAreas($id: ID!) {
    project(id: $id) {
      id
      insatsomraden {
        id
        letter
        name {
          sv
          en
        }
      }
    }
  }
`);

export const HEAT = graphql(`
  query HeatMap($id: ID!, $after: String) {
    enrolments(filter: { projectId: $id, stages: [AGREED, ACTIVE, CLOSED] }, first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        stage
        organisation {
          id
          name
        }
        company {
          id
          name
          postTown
          progress {
            id
            step
            sinceOn
            insatsomrade {
              id
            }
          }
        }
      }
    }
  }
`);
