// Who can take over a company, and the deeds by which that is done.
import { graphql } from '../../api/graphql';

export const COACHES = graphql(`
  query CoachesToTakeOver($after: String) {
    coaches(first: 200, after: $after, filter: { isActive: true }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        member {
          id
        }
      }
    }
  }
`);

export const WORKING = graphql(`
  query MembersToTakeOver($after: String) {
    members(first: 200, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        organisation {
          id
          name
        }
        roles {
          id
          role
          untilOn
          project {
            id
          }
        }
      }
    }
  }
`);

export const APPOINT = graphql(`
  mutation AppointCoach($id: ID!, $input: CoachAppointInput!) {
    coachAppoint(id: $id, input: $input) {
      id
      version
    }
  }
`);

export const HAND_OVER = graphql(`
  mutation HandOverCompany($id: ID!, $version: Int!, $input: EnrolmentHandOverInput!) {
    enrolmentHandOver(id: $id, expectedVersion: $version, input: $input) {
      id
      version
      viewerCan
      coach {
        id
        name
      }
      organisation {
        id
        name
      }
    }
  }
`);
