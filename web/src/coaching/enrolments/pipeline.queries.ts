// The companies of a project by stage, and the deeds that move them.
import { graphql } from '../../api/graphql';

export const PIPELINE = graphql(`
  query Pipeline($id: ID!, $after: String) {
    enrolments(
      filter: { projectId: $id }
      first: 200
      after: $after
      orderBy: [{ field: UPDATED_AT, direction: DESC }]
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        stage
        openedOn
        agreedOn
        firstSessionOn
        closedOn
        askAgainOn
        outcome
        closeReason
        viewerCan
        company {
          id
          name
          postTown
        }
        organisation {
          id
          name
        }
        coach {
          id
          name
        }
        assessments(first: 1) {
          totalCount
        }
        coachingSessions(first: 1, filter: { planned: true }) {
          nodes {
            id
            startsAt
          }
        }
      }
    }
  }
`);

/** What a move changes of a company in its project. */
const MOVED = graphql(`
  fragment Moved on Enrolment @_unmask {
    id
    version
    stage
    agreedOn
    askAgainOn
    closedOn
    outcome
    closeReason
    viewerCan
  }
`);

export const AGREE = graphql(
  `
    mutation PipelineAgree($id: ID!, $version: Int!, $input: EnrolmentAgreeInput!) {
      enrolmentAgree(id: $id, expectedVersion: $version, input: $input) {
        ...Moved
      }
    }
  `,
  [MOVED],
);

export const ASK_AGAIN = graphql(
  `
    mutation PipelineAskAgain($id: ID!, $version: Int!, $input: EnrolmentAskAgainInput!) {
      enrolmentAskAgain(id: $id, expectedVersion: $version, input: $input) {
        ...Moved
      }
    }
  `,
  [MOVED],
);

export const CLOSE = graphql(
  `
    mutation PipelineClose($id: ID!, $version: Int!, $input: EnrolmentCloseInput!) {
      enrolmentClose(id: $id, expectedVersion: $version, input: $input) {
        ...Moved
      }
    }
  `,
  [MOVED],
);

export const REOPEN = graphql(
  `
    mutation PipelineReopen($id: ID!, $version: Int!, $input: EnrolmentReopenInput!) {
      enrolmentReopen(id: $id, expectedVersion: $version, input: $input) {
        ...Moved
      }
    }
  `,
  [MOVED],
);
