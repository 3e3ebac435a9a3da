// Actions and what is done with them; completing and adding wait in the outbox for a network.
import { graphql } from '../../api/graphql';

export const ACTIONS = graphql(`
  query Actions($filter: ActionFilter, $after: String, $first: Int = 100) {
    actions(first: $first, after: $after, filter: $filter, orderBy: [{ field: DUE_ON, direction: ASC }]) {
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** An action as it stands now, for whoever was too late with what they said of it. */
export const ACTION_NOW = graphql(`
  query ActionNow($id: ID!) {
    action(id: $id) {
      id
      version
      state
    }
  }
`);

/** Where an action may be added: the plans of one's companies that are not closed. */
export const PLANS = graphql(`
  query PlansToAddTo {
    enrolments(filter: { isMine: true, isOpen: true }, first: 100) {
      nodes {
        id
        company {
          id
          name
        }
        actionPlan {
          id
          state
          viewerCan
        }
        project {
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
    }
  }
`);

export const COMPLETE_ACTION = graphql(`
  mutation CompleteAction($id: ID!, $expectedVersion: Int!, $input: ActionCompleteInput!) {
    actionComplete(id: $id, expectedVersion: $expectedVersion, input: $input) {
      id
      version
      state
      completedOn
      result
    }
  }
`);

export const ADD_ACTION = graphql(`
  mutation AddAction($id: ID!, $input: ActionAddInput!) {
    actionAdd(id: $id, input: $input) {
      id
      version
      state
      dueOn
    }
  }
`);
