// Activities for several companies' people, who is expected, and who was there.
import { graphql } from '../../api/graphql';

export const ACTIVITIES = graphql(`
  query Activities($filter: ActivityFilter!, $after: String) {
    activities(filter: $filter, first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        name
        kind
        firstOn
        lastOn
        place
        isCancelled
        capacity
        placesTaken
        waitingCount
        insatsomrade {
          id
          letter
        }
        organisation {
          id
          name
        }
      }
    }
  }
`);

export const ACTIVITY = graphql(`
  query Activity($id: ID!) {
    activity(id: $id) {
      id
      version
      name
      kind
      description
      firstOn
      lastOn
      place
      onlineAddress
      isCancelled
      capacity
      placesTaken
      waitingCount
      rosterUrl
      viewerCan
      project {
        id
      }
      insatsomrade {
        id
        letter
        name {
          sv
          en
        }
      }
      occasions {
        id
        version
        onDay
        startsAt
        minutes
        cancelledOn
        viewerCan
        attendances(first: 200) {
          nodes {
            id
            presence
            signUp {
              id
            }
          }
        }
      }
      signUps(first: 200) {
        nodes {
          id
          version
          name
          state
          companyName
          certificateUrl
          company {
            id
            name
          }
        }
      }
    }
  }
`);

/** The occasion is named as every deed names its object. */
export const RECORD_ATTENDANCE = graphql(`
  mutation RecordAttendance($id: ID!, $input: AttendanceRecordInput!) {
    attendanceRecord(occasionId: $id, input: $input) {
      id
      version
      attendances(first: 200) {
        nodes {
          id
          presence
          signUp {
            id
          }
        }
      }
    }
  }
`);
